// Linked into every program for what `descriptors.c` does before `main`; there is nothing to call.
