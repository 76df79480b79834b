#include "baseline.h"

#include <libxml/HTMLparser.h>
#include <malloc.h>
#include <stdlib.h>
#include <zlib.h>

int baseline_parse(const char *page, int length) {
  int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  htmlDocPtr document = htmlReadMemory(page, length, NULL, "UTF-8", options);
  if (document == NULL) return 0;
  xmlFreeDoc(document);
  return 1;
}

unsigned char *baseline_unzip(const char *path, long *length) {
  gzFile file = gzopen(path, "rb");
  if (file == NULL) return NULL;
  long capacity = 1 << 20;
  long used = 0;
  unsigned char *bytes = malloc(capacity);
  int count;
  while ((count = gzread(file, bytes + used, (unsigned)(capacity - used))) > 0) {
    used += count;
    if (used == capacity) bytes = realloc(bytes, capacity *= 2);
  }
  gzclose(file);
  *length = used;
  return bytes;
}

void baseline_return_memory(void) { malloc_trim(0); }
