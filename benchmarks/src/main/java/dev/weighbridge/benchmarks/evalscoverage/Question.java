package dev.weighbridge.benchmarks.evalscoverage;

import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.simulator.skill.KeyedAnswer;

/** A case and what is right and wrong as an answer to it. */
record Question(EvalCase evalCase, KeyedAnswer key) {}
