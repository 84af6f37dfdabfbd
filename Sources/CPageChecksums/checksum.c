#include "checksum.h"

/* Fletcher's sums over words of 32 bits, as SQLite's write-ahead log has them, begun with the page's number: a page that
 * was written to another's place does not fit either. A change of a single word is always found. */
void page_checksum(const unsigned char *page, size_t size, uint32_t number, unsigned char sum[PAGE_CHECKSUM_BYTES]) {
    uint32_t first = 0x43504B44u ^ number, second = number;
    for (size_t i = 0; i + 8 <= size; i += 8) {
        first += load32(page + i) + second;
        second += load32(page + i + 4) + first;
    }
    for (int i = 0; i < 4; i++) {
        sum[i] = (unsigned char)(first >> (8 * i));
        sum[4 + i] = (unsigned char)(second >> (8 * i));
    }
}

int page_fits(const unsigned char *page, size_t page_size, uint32_t number) {
    unsigned char sum[PAGE_CHECKSUM_BYTES];
    size_t size = page_size - PAGE_CHECKSUM_BYTES;
    page_checksum(page, size, number, sum);
    return memcmp(sum, page + size, PAGE_CHECKSUM_BYTES) == 0;
}

int header_of_database(const unsigned char *bytes, size_t count, page_header *header) {
    if (count < 100 || memcmp(bytes, "SQLite format 3", 16) != 0) return 0;
    uint32_t size = (uint32_t)bytes[16] << 8 | bytes[17];
    header->page_size = size == 1 ? 65536 : size;
    header->reserved = bytes[20];
    header->pages = load_big32(bytes + 28);
    header->first_free = load_big32(bytes + 32);
    return header->page_size >= 512 && (header->page_size & (header->page_size - 1)) == 0;
}
