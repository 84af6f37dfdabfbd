#include "allocations.h"

#include <malloc.h>

/// The least bytes of a block that goes back to the system as soon as it is freed.
static const int large_block = 1 << 20;

/// Has what is large, such as a sitemap, kept apart from the heap. By itself the C library raises the bound to the size of
/// whatever is freed; then the next one lies on the heap, small blocks come behind it, and the heap never shrinks again.
///
/// It must be said before the first block is asked for, so it is said here and not in Swift.
__attribute__((constructor)) static void keep_large_blocks_apart(void) {
#ifdef M_MMAP_THRESHOLD
    mallopt(M_MMAP_THRESHOLD, large_block);
#endif
}
