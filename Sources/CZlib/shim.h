#include <zlib.h>

// `inflateInit2` is a macro, which Swift does not see. 15 is the largest window, 16 asks for gzip.
static inline int hearsay_begin_gunzip(z_stream *stream) {
  return inflateInit2(stream, 15 + 16);
}
