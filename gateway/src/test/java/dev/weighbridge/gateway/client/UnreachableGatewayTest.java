package dev.weighbridge.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.catalogue.Catalogue;
import dev.weighbridge.gateway.catalogue.Reply;
import dev.weighbridge.gateway.catalogue.Reply.Unreachable;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.provider.Provider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Why a gateway could not be asked, in one line that a user understands. */
class UnreachableGatewayTest {
    private static final String KEY = "sk-secret-0123456789";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Test
    void aClosedPortRefusesTheConnection() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(models("http://127.0.0.1:" + port, KEY, TIMEOUT))
                .isEqualTo(new Unreachable<>("connection refused by 127.0.0.1"));
    }

    @Test
    void anUnknownHostIsNamed() {
        assertThat(models("http://nowhere.invalid/v1", KEY, TIMEOUT))
                .isEqualTo(new Unreachable<>("unknown host nowhere.invalid"));
    }

    @Test
    void aSilentServerIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(models("http://127.0.0.1:" + silent.getLocalPort(), KEY, Duration.ofMillis(100)))
                    .isEqualTo(new Unreachable<>("no answer from 127.0.0.1 within 100 ms"));
        }
    }

    @Test
    void aKeyThatNoHeaderCarriesIsNotRepeated() {
        assertThat(models("http://127.0.0.1:1/v1", KEY + "\n", TIMEOUT))
                .isEqualTo(new Unreachable<>(
                        "the key holds a character that no HTTP header may carry, such as a line end"));
    }

    @Test
    void anAddressThatIsNotHttpIsNamed() {
        assertThat(models("ftp://x", KEY, TIMEOUT))
                .isEqualTo(new Unreachable<>("the base URL ftp://x is not one of http or https"));
    }

    private static Reply<Catalogue> models(String url, String key, Duration timeout) {
        Credential credential = Credential.of(Credential.Style.BEARER, key);
        try (CatalogueClient client = new CatalogueClient(Provider.OTHER, URI.create(url), credential, timeout)) {
            return client.models();
        }
    }
}
