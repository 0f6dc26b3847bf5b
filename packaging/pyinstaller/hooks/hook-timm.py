"""timm: its sources too, which torch reads where it compiles one of its functions."""

module_collection_mode = "pyz+py"
