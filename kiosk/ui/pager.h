/* pager: the two buttons that turn a long page, and "page 2 of 3" between them. They are nodes of the page, behind MAIN, so
 * that they are heard and focused like everything else. */
#pragma once
#include "kiosk/ui/frame.h"

/* The height the pager will take in this width; leaves the page as it was. */
int pager_height(struct assembly *a, int main, int x, int width);
/* Adds "back", "page 2 of 3" and "on" to the page behind `main` and puts them, the upper edge at 0. Indexes behind `main`
 * move: those of the items made so far are corrected. */
struct frame_buttons pager_make(struct assembly *a, int main, int sheet, int sheets, int x, int width);
/* Takes the pager of an earlier layout out of the page. */
void pager_remove(struct page *page);
