"""One story in, its findings out. Nothing here sees a second story."""
