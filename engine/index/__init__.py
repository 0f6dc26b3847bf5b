"""Nearest neighbours over the current run's embeddings."""

from engine.index.similarity import SimilarityIndex as SimilarityIndex
