package org.palpate.scheduling.course;

/** How much of a course a change reaches. */
enum Scope {

    THIS, LATER, ALL;

    boolean reaches(int visit, int from) {
        return switch (this) {
            case THIS -> visit == from;
            case LATER -> visit >= from;
            case ALL -> true;
        };
    }
}
