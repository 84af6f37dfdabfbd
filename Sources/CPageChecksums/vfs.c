/* A layer over SQLite's own access to files that makes and compares the checksums. */
#include "checksum.h"
#include <sqlite3.h>
#include <stdlib.h>

/* An open database; the file of the layer below follows it in memory. */
typedef struct {
    sqlite3_file base;
    page_checksums_state state;
    uint32_t page_size;
    /* A page's worth of memory, got when first needed. */
    unsigned char *scratch;
    size_t scratch_size;
} database_file;

static sqlite3_vfs layer;
static _Thread_local int new_files_reserve;

static database_file *database(sqlite3_file *file) { return (database_file *)file; }
static sqlite3_file *below(sqlite3_file *file) { return (sqlite3_file *)(database(file) + 1); }

static unsigned char *scratch(database_file *file, size_t size) {
    if (file->scratch_size < size) {
        unsigned char *memory = realloc(file->scratch, size);
        if (memory == NULL) return NULL;
        file->scratch = memory;
        file->scratch_size = size;
    }
    return file->scratch;
}

/* Notes what the first bytes of the file say, however many were read. */
static void read_header(database_file *file, const void *bytes, int count) {
    page_header header;
    if (!header_of_database(bytes, (size_t)count, &header)) return;
    file->page_size = header.page_size;
    if (file->state == page_checksums_stale) return;
    file->state = header.reserved == PAGE_CHECKSUM_BYTES ? page_checksums_verified : page_checksums_absent;
}

static int is_page(int count, sqlite3_int64 offset) {
    return count >= 512 && (count & (count - 1)) == 0 && offset % count == 0;
}

/* Compares the page that was read whole. */
static int verify(database_file *file, const unsigned char *page, sqlite3_int64 offset) {
    uint32_t number = (uint32_t)(offset / file->page_size) + 1;
    if (page_fits(page, file->page_size, number)) return SQLITE_OK;
    if (number > 1) {
        sqlite3_log(SQLITE_CORRUPT, "the checksum of page %u does not fit", number);
        return SQLITE_CORRUPT;
    }
    file->state = page_checksums_stale;
    return SQLITE_OK;
}

/* Compares the page of which a part was read. */
static int verify_part(sqlite3_file *base, int count, sqlite3_int64 offset) {
    database_file *file = database(base);
    sqlite3_int64 start = offset - offset % file->page_size;
    if (start == 0 || offset + count > start + file->page_size) return SQLITE_OK;
    unsigned char *page = scratch(file, file->page_size);
    if (page == NULL) return SQLITE_NOMEM;
    int result = below(base)->pMethods->xRead(below(base), page, (int)file->page_size, start);
    return result == SQLITE_OK ? verify(file, page, start) : result;
}

/* Whether nothing of the page is in the file: one that SQLite counts, but has not written yet. */
static int is_behind_end(sqlite3_file *base, sqlite3_int64 offset) {
    sqlite3_int64 size = 0;
    return below(base)->pMethods->xFileSize(below(base), &size) == SQLITE_OK && size <= offset;
}

static int file_read(sqlite3_file *base, void *buffer, int count, sqlite3_int64 offset) {
    database_file *file = database(base);
    int result = below(base)->pMethods->xRead(below(base), buffer, count, offset);
    if (result != SQLITE_OK && result != SQLITE_IOERR_SHORT_READ) return result;
    if (offset == 0) read_header(file, buffer, count);
    /* SQLite may read pages of a new file before it has written the first: their size is not known, nor have they changed. */
    if (file->state != page_checksums_verified || file->page_size == 0) return result;
    if (is_behind_end(base, offset)) return result;
    int verdict = SQLITE_OK;
    if (count == (int)file->page_size && is_page(count, offset)) {
        verdict = verify(file, buffer, offset);
    } else {
        verdict = verify_part(base, count, offset);
    }
    return verdict == SQLITE_OK ? result : verdict;
}

static int file_write(sqlite3_file *base, const void *buffer, int count, sqlite3_int64 offset) {
    database_file *file = database(base);
    if (offset == 0) read_header(file, buffer, count);
    int has_checksum = file->state == page_checksums_verified || file->state == page_checksums_stale;
    if (has_checksum && is_page(count, offset)) {
        if (file->page_size == 0) file->page_size = (uint32_t)count;
        unsigned char *page = scratch(file, (size_t)count);
        if (page == NULL) return SQLITE_NOMEM;
        size_t size = (size_t)count - PAGE_CHECKSUM_BYTES;
        memcpy(page, buffer, size);
        page_checksum(page, size, (uint32_t)(offset / count) + 1, page + size);
        buffer = page;
    }
    return below(base)->pMethods->xWrite(below(base), buffer, count, offset);
}

static int file_close(sqlite3_file *base) {
    free(database(base)->scratch);
    return below(base)->pMethods->xClose(below(base));
}

static int file_control(sqlite3_file *base, int operation, void *argument) {
    if (operation == PAGE_CHECKSUMS_STATE) {
        *(int *)argument = (int)database(base)->state;
        return SQLITE_OK;
    }
    return below(base)->pMethods->xFileControl(below(base), operation, argument);
}

/* The rest is done by the layer below. */
static int file_truncate(sqlite3_file *f, sqlite3_int64 size) { return below(f)->pMethods->xTruncate(below(f), size); }
static int file_sync(sqlite3_file *f, int flags) { return below(f)->pMethods->xSync(below(f), flags); }
static int file_size(sqlite3_file *f, sqlite3_int64 *size) { return below(f)->pMethods->xFileSize(below(f), size); }
static int file_lock(sqlite3_file *f, int lock) { return below(f)->pMethods->xLock(below(f), lock); }
static int file_unlock(sqlite3_file *f, int lock) { return below(f)->pMethods->xUnlock(below(f), lock); }
static int file_check_lock(sqlite3_file *f, int *held) { return below(f)->pMethods->xCheckReservedLock(below(f), held); }
static int file_sector(sqlite3_file *f) { return below(f)->pMethods->xSectorSize(below(f)); }
static int file_map(sqlite3_file *f, int region, int size, int extend, void volatile **memory) {
    return below(f)->pMethods->xShmMap(below(f), region, size, extend, memory);
}
static int file_shm_lock(sqlite3_file *f, int offset, int n, int flags) {
    return below(f)->pMethods->xShmLock(below(f), offset, n, flags);
}
static void file_barrier(sqlite3_file *f) { below(f)->pMethods->xShmBarrier(below(f)); }
static int file_unmap(sqlite3_file *f, int remove) { return below(f)->pMethods->xShmUnmap(below(f), remove); }

/* Pages are read whole, so that they can be compared. */
static int file_characteristics(sqlite3_file *f) {
    const int subpage_read = 0x8000;
    return below(f)->pMethods->xDeviceCharacteristics(below(f)) & ~subpage_read;
}

/* Version 2 of the methods has no mapping of the file into memory, past which nothing could be compared. */
static const sqlite3_io_methods methods = {
    2, file_close, file_read, file_write, file_truncate, file_sync, file_size, file_lock, file_unlock, file_check_lock,
    file_control, file_sector, file_characteristics, file_map, file_shm_lock, file_barrier, file_unmap, NULL, NULL,
};

static int layer_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *base, int flags, int *out_flags) {
    sqlite3_vfs *real = vfs->pAppData;
    if (!(flags & SQLITE_OPEN_MAIN_DB)) return real->xOpen(real, name, base, flags, out_flags);
    memset(base, 0, (size_t)vfs->szOsFile);
    int result = real->xOpen(real, name, below(base), flags, out_flags);
    if (below(base)->pMethods == NULL) return result;
    base->pMethods = &methods;
    sqlite3_int64 size = 0;
    int is_new = result == SQLITE_OK && below(base)->pMethods->xFileSize(below(base), &size) == SQLITE_OK && size == 0;
    if (is_new && new_files_reserve) database(base)->state = page_checksums_verified;
    return result;
}

int page_checksums_register(void) {
    if (sqlite3_vfs_find("page-checksums") != NULL) return SQLITE_OK;
    sqlite3_vfs *real = sqlite3_vfs_find(NULL);
    if (real == NULL) return SQLITE_ERROR;
    layer = *real;
    layer.pNext = NULL;
    layer.zName = "page-checksums";
    layer.szOsFile = (int)sizeof(database_file) + real->szOsFile;
    layer.pAppData = real;
    layer.xOpen = layer_open;
    return sqlite3_vfs_register(&layer, 1);
}

sqlite3_vfs *vfs_below(void) {
    sqlite3_vfs *current = sqlite3_vfs_find(NULL);
    return current == &layer ? layer.pAppData : current;
}

void page_checksums_expect_new(int expected) { new_files_reserve = expected; }
