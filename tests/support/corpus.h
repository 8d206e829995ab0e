/* corpus: the texts of tests/text/corpus, one file a language, named by its tag (article 1 of the Universal Declaration of
 * Human Rights; some written down from memory, so good for shapes, not as translations). */
#pragma once
#include "kiosk/base/str.h"

int corpus_count(void);
str corpus_tag(int index);
str corpus_text(int index);
