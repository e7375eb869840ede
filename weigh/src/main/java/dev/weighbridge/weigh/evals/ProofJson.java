package dev.weighbridge.weigh.evals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weighbridge.evalsuites.grade.selftest.SelfTestResult;
import dev.weighbridge.evalsuites.grade.selftest.SelfTestResult.Verdict;
import dev.weighbridge.gateway.json.Json;
import java.io.UncheckedIOException;
import java.util.List;

/** What was found of suites as JSON for scripts; every case of which there is something to say is in it. */
final class ProofJson {
    /** A console that cannot write Korean would make question marks of it, and no script would notice. */
    private static final ObjectWriter ASCII =
            Json.TREES.writerWithDefaultPrettyPrinter().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private ProofJson() {}

    /** One object with all suites. */
    static String text(long seed, List<SuiteProof> proofs) {
        ObjectNode root = Json.TREES.createObjectNode();
        root.put("seed", seed);
        root.put("sound", proofs.stream().allMatch(SuiteProof::sound));
        ArrayNode suites = root.putArray("suites");
        proofs.forEach(proof -> add(suites.addObject(), proof));
        try {
            return ASCII.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(ObjectNode node, SuiteProof proof) {
        node.put("file", proof.shown());
        node.put("name", proof.name());
        node.put("hash", proof.hash());
        node.put("cases", proof.cases().size());
        node.put("proven", proof.count(Verdict.PROVEN));
        node.put("cannotFail", proof.count(Verdict.CANNOT_FAIL));
        node.put("cannotPass", proof.count(Verdict.CANNOT_PASS));
        node.put("notSelfTestable", proof.count(Verdict.NO_REFERENCE));
        node.put("notGradable", proof.count(Verdict.NOT_GRADABLE));
        node.put("idleChecks", proof.idleChecks());
        ArrayNode notices = node.putArray("notices");
        proof.notices()
                .forEach(notice ->
                        notices.addObject().put("place", notice.place()).put("message", notice.message()));
        ArrayNode findings = node.putArray("findings");
        proof.findings().forEach(one -> add(findings.addObject(), one));
    }

    private static void add(ObjectNode node, CaseProof one) {
        SelfTestResult result = one.result();
        node.put("case", result.caseId());
        node.put("place", one.place());
        node.put("verdict", label(result.verdict()));
        node.put("explanation", result.explanation());
        node.put("wrongAnswersTried", result.tried());
        ArrayNode accepted = node.putArray("wrongAnswersAccepted");
        result.accepted().forEach(accepted::add);
        ArrayNode idle = node.putArray("idleChecks");
        result.idle().forEach(idle::add);
    }

    private static String label(Verdict verdict) {
        return switch (verdict) {
            case PROVEN -> "proven";
            case CANNOT_FAIL -> "cannotFail";
            case CANNOT_PASS -> "cannotPass";
            case NO_REFERENCE -> "notSelfTestable";
            case NOT_GRADABLE -> "notGradable";
        };
    }
}
