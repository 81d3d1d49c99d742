package org.palpate.access;

import java.util.UUID;

/** A location in which the person who signed in may work. */
record Workplace(UUID id, String name, String address, String clinic) {
}
