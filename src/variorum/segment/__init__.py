"""A document in, its stories out: where one news item ends, what each block is, who wrote it, where and when."""
