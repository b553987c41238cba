"""The screens, one a module; each has its style sheet in `styles/`."""
