package org.palpate.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives browser tests their visitors, takes a picture of what they saw when a test fails, and closes them. */
final class Browsers implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace OURS = Namespace.create(Browsers.class);
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.program().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a Chromium");
        }
        if (SAID.compareAndSet(false, true)) {
            System.out.println(Chromium.MISSING);
        }
        return ConditionEvaluationResult.disabled(Chromium.MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var visitor = Visitor.arriving(chromium(context).browser(), RunningApp.shared().address(),
                parameter.getParameter());
        visitors(context).add(visitor);
        return visitor;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        var failed = context.getExecutionException().isPresent();
        for (var visitor : visitors(context)) {
            if (failed) {
                visitor.keepPicture(context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName());
            }
            visitor.leave();
        }
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getRoot().getStore(OURS)
                .getOrComputeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
    }

    @SuppressWarnings("unchecked")
    private static List<Visitor> visitors(ExtensionContext context) {
        return (List<Visitor>) context.getStore(OURS).getOrComputeIfAbsent("visitors", key -> new ArrayList<Visitor>());
    }
}
