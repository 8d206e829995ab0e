/* marks: a page says, in its header, when its words were translated by a machine, are older than their source, or stand
 * in another language than the visitor's. */
#pragma once
#include "kiosk/screens/scene.h"

/* On a complete page: puts what the scene has remembered into the header, where it stands on every sheet. */
void marks_show(struct scene *scene);
/* The same in boxes with a sentence each, added where the page stands: for cards. */
void marks_add_notes(struct scene *scene, unsigned marks);
