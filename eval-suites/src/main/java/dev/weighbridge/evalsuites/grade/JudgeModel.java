package dev.weighbridge.evalsuites.grade;

import dev.weighbridge.gateway.request.Message;
import java.util.List;

/** A model that judges answers; what stands behind it asks a gateway, counts the cost and names the model. */
@FunctionalInterface
public interface JudgeModel {

    /**
     * What the judge says.
     *
     * @throws NotAvailable where it said nothing that counts; the answer is then not gradable
     */
    String judge(List<Message> messages);
}
