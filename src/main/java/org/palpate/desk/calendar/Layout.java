package org.palpate.desk.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.palpate.practitioner.Rota;

/** The order in which somebody wants the columns of a location, and whom they hide; whom it does not name comes last. */
record Layout(List<UUID> order, Set<UUID> hidden) {

    static final Layout USUAL = new Layout(List.of(), Set.of());

    List<Rota> arranged(List<Rota> rotas) {
        return sorted(rotas).stream().filter(rota -> !hidden.contains(rota.practitionerId())).toList();
    }

    List<Rota> sorted(List<Rota> rotas) {
        return rotas.stream().sorted(Comparator.comparingInt(rota -> place(rota.practitionerId()))).toList();
    }

    private int place(UUID practitioner) {
        int place = order.indexOf(practitioner);
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
