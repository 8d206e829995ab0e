/* effects: carries out what a step of the visit wishes. */
#pragma once
#include "kiosk/app/loop.h"

/* `effects` is a set of enum effect. */
void effects_carry_out(struct kiosk *kiosk, unsigned effects);
/* The visitor has left: a blank screen at once, then nothing about them is left in memory, then the attract screen. */
void effects_forget(struct kiosk *kiosk);
/* The reason goes to the log once, the visitor is forgotten, and the out-of-order screen stands until service begins again. */
void effects_stop_service(struct kiosk *kiosk, const struct problem *problem);
