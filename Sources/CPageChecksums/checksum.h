#ifndef COPYDESK_CHECKSUM_H
#define COPYDESK_CHECKSUM_H

#include "CPageChecksums.h"
#include <sqlite3.h>
#include <stddef.h>
#include <string.h>

/* What the first page says of the file. */
typedef struct {
    uint32_t page_size;
    uint32_t reserved;
    uint32_t pages;
    uint32_t first_free;
} page_header;

/* Returns a word of 32 bits, least byte first. */
static inline uint32_t load32(const unsigned char *bytes) {
    return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

/* Returns a word of 32 bits, greatest byte first, as SQLite writes it. */
static inline uint32_t load_big32(const unsigned char *bytes) {
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | (uint32_t)bytes[3];
}

/* Stores the checksum of the first `size` bytes of the page of that number. */
void page_checksum(const unsigned char *page, size_t size, uint32_t number, unsigned char sum[PAGE_CHECKSUM_BYTES]);

/* Whether the page's last bytes are its checksum. */
int page_fits(const unsigned char *page, size_t page_size, uint32_t number);

/* Reads the header from the first bytes of a file; 0 where they are none. */
int header_of_database(const unsigned char *bytes, size_t count, page_header *header);

/* SQLite's own access to files, without the layer that compares checksums. */
sqlite3_vfs *vfs_below(void);

#endif
