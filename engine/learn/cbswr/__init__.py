"""CBSwR, centre-based softmax with reconstruction: the losses, the model and its training."""
