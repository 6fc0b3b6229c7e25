"""Whether two texts say the same work in other words, in English and Chinese; nothing is learned or looked up."""
