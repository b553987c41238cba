"""An invented world of news, the same for the same seed: words, outlets, affairs, and the articles that tell of them."""
