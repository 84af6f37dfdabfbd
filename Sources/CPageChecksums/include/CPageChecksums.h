#ifndef COPYDESK_CPAGECHECKSUMS_H
#define COPYDESK_CPAGECHECKSUMS_H

#include <stdint.h>

/* Checksums of the pages of SQLite databases, which SQLite itself has none of.
 *
 * A database that reserves the last eight bytes of each page (byte 20 of its header is 8) has a checksum there, which is
 * made whenever a page is written to the file, and compared whenever one is read: a page that does not fit is
 * SQLITE_CORRUPT. Other databases are read and written as ever. The write-ahead log has checksums of SQLite's own.
 *
 * What other programs write has no such checksums. A change of the schema, such as a view, also changes the first page:
 * where only that is found not to fit, nothing more is compared over this connection, and the state says so. */

/* The bytes that a page reserves. */
#define PAGE_CHECKSUM_BYTES 8

/* What is known of the checksums of an open database. */
typedef enum {
    /* The header has not been read yet. */
    page_checksums_unknown = 0,
    page_checksums_verified = 1,
    /* The pages have none. */
    page_checksums_absent = 2,
    /* The first page is not as it was written here: damaged, or written by a program that knows no checksums. */
    page_checksums_stale = 3,
} page_checksums_state;

/* The operation of `sqlite3_file_control` that stores the state in an `int`. */
#define PAGE_CHECKSUMS_STATE 0x43504B01

/* Makes this the way in which the process opens databases from now on; returns a result code of SQLite. */
int page_checksums_register(void);

/* Says whether the databases that this thread begins from now on will reserve the bytes: SQLite may write other pages before
 * the first, which says so. */
void page_checksums_expect_new(int expected);

typedef enum {
    page_scan_whole = 0,
    page_scan_damaged = 1,
    /* The file has no checksums. */
    page_scan_unknown = 2,
    /* The file cannot be read: `errno` says why. */
    page_scan_failed = 3,
    /* The first page does not fit: damaged, or written by a program that knows no checksums. */
    page_scan_stale = 4,
} page_scan_result;

/* A process loses its locks on a file whenever it closes a descriptor of it, whoever has opened that. So what follows reads the
 * file as SQLite does, which keeps a descriptor open while a connection of the process has locks. */

/* Compares all pages of the file at `path` but those that are free, and stores the number of the first that does not fit.
 * The write-ahead log must have been copied back into the file, and nobody may write. */
page_scan_result page_checksums_scan(const char *path, uint32_t *page);

/* Compares the first page alone. */
page_scan_result page_checksums_scan_first(const char *path);

/* Reads the first bytes of the file at `path`, and zeros behind its end; 0 where it cannot be read. */
int page_checksums_read_start(const char *path, void *bytes, int count);

#endif
