#ifndef BASELINE_H
#define BASELINE_H

/// Parses a page with libxml2's HTML parser and frees the tree. Returns 0 when there was none.
int baseline_parse(const char *page, int length);

/// Reads a gzip file into a buffer the caller frees. Returns NULL when it cannot.
unsigned char *baseline_unzip(const char *path, long *length);

/// Gives freed memory back to the system.
void baseline_return_memory(void);

#endif
