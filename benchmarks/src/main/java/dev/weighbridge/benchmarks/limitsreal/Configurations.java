package dev.weighbridge.benchmarks.limitsreal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The configuration files of the servers. */
final class Configurations {

    /**
     * A limiter at its address.
     *
     * @param name its name
     * @param port where it listens on 127.0.0.1
     * @param limiting how it limits
     */
    record Placed<L extends Limiting>(String name, int port, L limiting) {}

    private Configurations() {}

    /** For nginx: one process, in the foreground, with all of its files in the folder. */
    static String nginx(List<Placed<Limiting.Nginx>> limiters, int upstreamPort, Path folder) {
        String zones = limiters.stream()
                .flatMap(placed -> placed.limiting().zones().stream())
                .collect(Collectors.joining("\n  "));
        String servers = limiters.stream().map(Configurations::server).collect(Collectors.joining());
        return """
                daemon off;
                master_process off;
                worker_processes 1;
                pid %2$s/nginx.run;
                error_log %2$s/nginx.log;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  client_body_temp_path %2$s/body;
                  proxy_temp_path %2$s/proxy;
                  fastcgi_temp_path %2$s/fastcgi;
                  uwsgi_temp_path %2$s/uwsgi;
                  scgi_temp_path %2$s/scgi;
                  upstream gateway { server 127.0.0.1:%1$d; keepalive 64; }
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_buffering off;
                  limit_req_status 429;
                  limit_conn_status 429;
                  %3$s
                %4$s}
                """.formatted(upstreamPort, folder, zones, servers);
    }

    private static String server(Placed<Limiting.Nginx> placed) {
        return """
                  server {
                    listen 127.0.0.1:%d;
                    %s
                    location / { proxy_pass http://gateway; }
                  }
                """.formatted(
                        placed.port(), String.join("\n    ", placed.limiting().limits()));
    }

    /** For HAProxy: one thread, because each thread's counters would else be settled a little later. */
    static String haproxy(List<Placed<Limiting.Haproxy>> limiters, int upstreamPort) {
        String frontEnds = limiters.stream().map(Configurations::frontEnd).collect(Collectors.joining());
        return """
                global
                  nbthread 1
                  maxconn 1000
                defaults
                  mode http
                  timeout connect 5s
                  timeout client 60s
                  timeout server 60s
                backend gateway
                  server simulator 127.0.0.1:%d
                %s""".formatted(upstreamPort, frontEnds);
    }

    private static String frontEnd(Placed<Limiting.Haproxy> placed) {
        return """
                frontend %s
                  bind 127.0.0.1:%d
                  %s
                  default_backend gateway
                """.formatted(
                        placed.name(),
                        placed.port(),
                        String.join("\n  ", placed.limiting().rules()));
    }
}
