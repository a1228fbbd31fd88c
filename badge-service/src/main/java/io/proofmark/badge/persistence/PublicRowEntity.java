package io.proofmark.badge.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row that readers may see, through the view that holds the trust gate. */
@Entity
@Immutable
@Table(name = "public_row")
class PublicRowEntity extends StandingColumns {}
