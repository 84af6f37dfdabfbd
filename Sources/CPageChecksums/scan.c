/* Compares a whole file at the speed of the disk, without SQLite. */
#include "checksum.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
    int descriptor;
    page_header header;
    unsigned char *page;
    /* A bit for each page: whether it is free, so that nobody reads what it holds. */
    unsigned char *is_free;
} scan;

/* SQLite locks bytes here, and leaves the page alone. */
static int is_lock_page(const scan *s, uint32_t number) { return number == 0x40000000u / s->header.page_size + 1; }

static int is_free(const scan *s, uint32_t number) { return s->is_free[number / 8] >> (number % 8) & 1; }

/* Reads a page whole; 0 where the file has no such page. */
static int read_page(scan *s, uint32_t number) {
    size_t size = s->header.page_size;
    ssize_t count = pread(s->descriptor, s->page, size, (off_t)(number - 1) * (off_t)size);
    return count == (ssize_t)size;
}

/* Follows the list of free pages: each of its pages names the next and a number of leaves. */
static page_scan_result mark_free(scan *s, uint32_t *damaged) {
    uint32_t trunk = s->header.first_free;
    for (uint32_t steps = 0; trunk != 0 && steps <= s->header.pages; steps++) {
        *damaged = trunk;
        if (trunk > s->header.pages || !read_page(s, trunk)) return page_scan_damaged;
        if (!page_fits(s->page, s->header.page_size, trunk)) return page_scan_damaged;
        uint32_t leaves = load_big32(s->page + 4);
        for (uint32_t i = 0; i < leaves && 12 + 4 * i <= s->header.page_size; i++) {
            uint32_t leaf = load_big32(s->page + 8 + 4 * i);
            if (leaf <= s->header.pages) s->is_free[leaf / 8] |= (unsigned char)(1 << (leaf % 8));
        }
        trunk = load_big32(s->page);
    }
    return page_scan_whole;
}

static page_scan_result scan_pages(scan *s, uint32_t *damaged) {
    page_scan_result result = mark_free(s, damaged);
    for (uint32_t number = 1; result == page_scan_whole && number <= s->header.pages; number++) {
        if (is_free(s, number) || is_lock_page(s, number)) continue;
        *damaged = number;
        if (!read_page(s, number) || !page_fits(s->page, s->header.page_size, number)) result = page_scan_damaged;
    }
    return result;
}

static page_scan_result scan_file(scan *s, uint32_t *damaged) {
    unsigned char start[100];
    ssize_t count = pread(s->descriptor, start, sizeof start, 0);
    if (count < 0) return page_scan_failed;
    if (!header_of_database(start, (size_t)count, &s->header)) return page_scan_unknown;
    if (s->header.reserved != PAGE_CHECKSUM_BYTES) return page_scan_unknown;
    s->page = malloc(s->header.page_size);
    s->is_free = calloc(1, (size_t)s->header.pages / 8 + 1);
    if (s->page == NULL || s->is_free == NULL) return page_scan_failed;
    if (!read_page(s, 1) || !page_fits(s->page, s->header.page_size, 1)) return page_scan_stale;
    posix_fadvise(s->descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
    return scan_pages(s, damaged);
}

page_scan_result page_checksums_scan(const char *path, uint32_t *page) {
    scan s = {0};
    s.descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (s.descriptor < 0) return page_scan_failed;
    page_scan_result result = scan_file(&s, page);
    int code = errno;
    free(s.page);
    free(s.is_free);
    close(s.descriptor);
    errno = code;
    return result;
}
