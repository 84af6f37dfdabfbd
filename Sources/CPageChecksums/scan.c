/* Compares a whole file at the speed of the disk. */
#include "checksum.h"
#include <errno.h>
#include <stdlib.h>

typedef struct {
    sqlite3_file *file;
    /* The name of the file as SQLite wants names to be. */
    sqlite3_filename name;
    page_header header;
    unsigned char *page;
    /* A bit for each page: whether it is free, so that nobody reads what it holds. */
    unsigned char *is_free;
} scan;

static int open_file(scan *s, const char *path) {
    sqlite3_vfs *vfs = vfs_below();
    s->file = calloc(1, (size_t)vfs->szOsFile);
    s->name = sqlite3_create_filename(path, "", "", 0, NULL);
    if (s->file == NULL || s->name == NULL) return 0;
    int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB;
    return vfs->xOpen(vfs, s->name, s->file, flags, &flags) == SQLITE_OK;
}

static void close_file(scan *s) {
    int code = errno;
    if (s->file != NULL && s->file->pMethods != NULL) s->file->pMethods->xClose(s->file);
    free(s->file);
    sqlite3_free_filename(s->name);
    free(s->page);
    free(s->is_free);
    errno = code;
}

/* Reads bytes, and zeros behind the end of the file; returns 0 where it cannot be read. */
static int read_bytes(scan *s, void *bytes, int count, sqlite3_int64 offset) {
    int result = s->file->pMethods->xRead(s->file, bytes, count, offset);
    return result == SQLITE_OK || result == SQLITE_IOERR_SHORT_READ;
}

/* SQLite locks bytes here, and leaves the page alone. */
static int is_lock_page(const scan *s, uint32_t number) { return number == 0x40000000u / s->header.page_size + 1; }

static int is_free(const scan *s, uint32_t number) { return s->is_free[number / 8] >> (number % 8) & 1; }

/* Reads a page whole; 0 where the file has no such page. */
static int read_page(scan *s, uint32_t number) {
    uint32_t size = s->header.page_size;
    return s->file->pMethods->xRead(s->file, s->page, (int)size, (sqlite3_int64)(number - 1) * size) == SQLITE_OK;
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

static page_scan_result scan_first(scan *s) {
    unsigned char start[100];
    if (!read_bytes(s, start, sizeof start, 0)) return page_scan_failed;
    if (!header_of_database(start, sizeof start, &s->header)) return page_scan_unknown;
    if (s->header.reserved != PAGE_CHECKSUM_BYTES) return page_scan_unknown;
    s->page = malloc(s->header.page_size);
    if (s->page == NULL) return page_scan_failed;
    return read_page(s, 1) && page_fits(s->page, s->header.page_size, 1) ? page_scan_whole : page_scan_stale;
}

static page_scan_result scan_all(scan *s, uint32_t *damaged) {
    page_scan_result first = scan_first(s);
    if (first != page_scan_whole) return first;
    s->is_free = calloc(1, (size_t)s->header.pages / 8 + 1);
    return s->is_free == NULL ? page_scan_failed : scan_pages(s, damaged);
}

page_scan_result page_checksums_scan(const char *path, uint32_t *page) {
    scan s = {0};
    page_scan_result result = open_file(&s, path) ? scan_all(&s, page) : page_scan_failed;
    close_file(&s);
    return result;
}

page_scan_result page_checksums_scan_first(const char *path) {
    scan s = {0};
    page_scan_result result = open_file(&s, path) ? scan_first(&s) : page_scan_failed;
    close_file(&s);
    return result;
}

int page_checksums_read_start(const char *path, void *bytes, int count) {
    scan s = {0};
    int is_read = open_file(&s, path) && read_bytes(&s, bytes, count, 0);
    close_file(&s);
    return is_read;
}
