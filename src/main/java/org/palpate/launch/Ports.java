package org.palpate.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Which ports are free. */
final class Ports {

    private Ports() {
    }

    /** A free port of the loopback address, chosen by the operating system. */
    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    static void requireFree(String bind, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
        } catch (IOException taken) {
            throw Reason.PORT_TAKEN.because("Port " + port + " of " + bind + " cannot be used (" + taken.getMessage()
                    + "): stop the program that holds it, or set PALPATE_PORT to another one.", taken);
        }
    }
}
