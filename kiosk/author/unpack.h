/* unpack: a pack back into the sheets it was made of, both layers as one. What a pack does not keep does not come back: which
 * layer a row was in, the numbers by which rows were ordered (the order itself does), the difference between "no" and an empty
 * cell, and on which side a service was tied to a right (it stands in `services` of the right). */
#pragma once
#include "kiosk/author/press.h"

/* Fills material, texts and translations of a press that was just started. False with a problem when the file is no pack. */
bool unpack_pack(struct press *press, const char *path, struct problem *problem);
