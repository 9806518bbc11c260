package io.holter.local.command;

import io.holter.local.platform.PlatformException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one message what failed, what to do, and where the log is. */
final class FailureMessage implements IExecutionExceptionHandler {
    private static volatile boolean stackTraces;

    /** Whether stack traces are wanted too. */
    static void showStackTraces(boolean wanted) {
        stackTraces = wanted;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText("holter: " + message(failure)));
        err.println("  hint: " + hint(failure));
        LogFile.current().ifPresent(log -> err.println("  log:  " + log));
        if (stackTraces) {
            failure.printStackTrace(err);
        }
        err.flush();
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static String message(Throwable failure) {
        Throwable shown = known(failure);
        String text = shown.getMessage();
        return text == null || text.isBlank() ? shown.getClass().getSimpleName() : text;
    }

    private static String hint(Throwable failure) {
        return known(failure) instanceof PlatformException e
                ? e.hint()
                : "the log says more; --verbose shows the stack trace here";
    }

    /** The failure of ours nearest to the top, else the innermost cause: that is the one that says something. */
    private static Throwable known(Throwable failure) {
        Throwable innermost = failure;
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at.getClass().getName().startsWith("io.holter.")) {
                return at;
            }
            innermost = at;
        }
        return innermost;
    }
}
