package dev.weighbridge.simulator.fault;

import java.util.Map;

/**
 * What a fault script may decide by.
 *
 * @param sequence the request's number in the simulator, from 1
 * @param modelSequence its number among the requests for its model, from 1
 * @param profile the gateway's name
 * @param model the model as the request spells it
 * @param stream whether a stream was asked for
 * @param prompt the text of all messages, a line each
 * @param headers the request's headers by lower-case name
 */
public record RequestFacts(
        long sequence,
        long modelSequence,
        String profile,
        String model,
        boolean stream,
        String prompt,
        Map<String, String> headers) {}
