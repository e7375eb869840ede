package dev.weighbridge.gateway.embeddings;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** A vector of a text. Immutable. */
public final class Vector {
    private final float[] numbers;

    private Vector(float[] numbers) {
        this.numbers = numbers;
    }

    /** The vector of these numbers. */
    public static Vector of(float... numbers) {
        return new Vector(numbers.clone());
    }

    /**
     * The vector that a text says.
     *
     * @param text as {@link #text()} writes it, which is how gateways write {@code base64} too
     * @throws IllegalArgumentException where it is none
     */
    public static Vector read(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length == 0 || bytes.length % Float.BYTES != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes are no vector");
        }
        float[] numbers = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
        return new Vector(numbers);
    }

    /** Its numbers as 32-bit floats, the low byte first, in Base64. */
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** Its numbers. */
    public double[] numbers() {
        double[] copy = new double[numbers.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = numbers[i];
        }
        return copy;
    }
}
