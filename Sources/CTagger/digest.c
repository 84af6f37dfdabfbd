#define _DEFAULT_SOURCE
#include "CTagger.h"

#include <sys/mman.h>
#include <unistd.h>

static uint64_t word_at(const unsigned char *bytes, size_t length) {
    uint64_t word = 0;
    for (size_t index = 0; index < length && index < 8; index++) word |= (uint64_t)bytes[index] << (8 * index);
    return word;
}

uint64_t ctagger_digest(const void *bytes, size_t length) {
    const unsigned char *at = bytes;
    uint64_t digest = 0xcbf29ce484222325 ^ length;
    for (size_t done = 0; done < length; done += 8) {
        digest = (digest ^ word_at(at + done, length - done)) * 0x100000001b3;
        digest ^= digest >> 32;
    }
    return digest;
}

void ctagger_put_away(const void *bytes, size_t length) {
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    uintptr_t start = ((uintptr_t)bytes + page - 1) / page * page;
    uintptr_t end = ((uintptr_t)bytes + length) / page * page;
    if (start < end) madvise((void *)start, end - start, MADV_DONTNEED);
}
