"""String craft that knows no politics: words, sentences, normalisation, phrase matching."""
