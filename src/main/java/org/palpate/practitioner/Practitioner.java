package org.palpate.practitioner;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** Somebody who treats patients. */
@Entity
@Immutable
@Table(name = "practitioner")
public class Practitioner {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "clinic_id")
    private UUID clinicId;
    private String name;
    private String profession;
    private boolean trainee;
    private short position;
    private boolean active;

    protected Practitioner() {
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** A code of the profession: physician, physiotherapist, massage_therapist, ... */
    public String profession() {
        return profession;
    }

    public boolean isTrainee() {
        return trainee;
    }
}
