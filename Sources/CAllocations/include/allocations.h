// Linked into every program for what is done here before `main`; there is nothing to call.
