package io.proofmark.badge.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Any row that was once public. */
@Entity
@Immutable
@Table(name = "standing")
class StandingEntity extends StandingColumns {}
