// The same small world as the actions' tests.
#include "risk/actions/world.cpp"
