package io.holter.local.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on the loopback interface. */
final class Port {
    static final String HOST = "127.0.0.1";

    private Port() {}

    /**
     * The wanted port, checked to be free, or any free one for 0.
     *
     * @throws PlatformException if another program listens there
     */
    static int claim(int wanted, String server, String option) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new PlatformException(
                    server + " cannot listen on " + HOST + ":" + wanted + ": " + e.getMessage(),
                    "another program uses the port; stop it, or choose another one with " + option
                            + " (0 takes any free port)",
                    e);
        }
    }
}
