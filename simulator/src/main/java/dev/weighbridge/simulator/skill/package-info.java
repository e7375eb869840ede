/** What simulated models know, and when they are right: start at {@link dev.weighbridge.simulator.skill.Skill}. */
@NullMarked
package dev.weighbridge.simulator.skill;

import org.jspecify.annotations.NullMarked;
