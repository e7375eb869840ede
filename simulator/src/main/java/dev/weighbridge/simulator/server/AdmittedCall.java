package dev.weighbridge.simulator.server;

import dev.weighbridge.simulator.call.ModelCall;
import dev.weighbridge.simulator.fault.Behaviour;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.simulator.truth.TruthDraft;
import dev.weighbridge.simulator.wire.Dialect;

/**
 * A request for an answer that no rule refused.
 *
 * @param modelSequence its number among the requests for its model, from 1
 */
record AdmittedCall(
        IncomingRequest request,
        TruthDraft truth,
        Dialect dialect,
        ModelCall call,
        SimulatedModel model,
        long modelSequence,
        Behaviour behaviour) {}
