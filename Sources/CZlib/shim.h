#ifndef COPYDESK_CZLIB_SHIM_H
#define COPYDESK_CZLIB_SHIM_H

#include <zlib.h>

/* `deflateInit2` and `inflateInit2` are macros, which Swift does not see. 16 asks for the gzip frame. */
static inline int archive_gzip_deflate_init(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
static inline int archive_gzip_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
static inline int archive_zlib_inflate_init(z_stream *stream) { return inflateInit2(stream, 15); }
static inline int archive_raw_inflate_init(z_stream *stream) { return inflateInit2(stream, -15); }

#endif
