package org.palpate.testing;

import java.util.List;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/** Deploys Palpate before the first in-container test and leaves it there for all the others. */
public class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Lifecycle.class);
        builder.service(DeploymentScenarioGenerator.class, Generator.class);
    }

    /** What is deployed for any test class. */
    public static class Generator implements DeploymentScenarioGenerator {

        @Override
        public List<DeploymentDescription> generate(TestClass testClass) {
            return List.of(new DeploymentDescription("palpate", Deployments.palpate())
                    .shouldBeManaged(true).shouldBeTestable(true));
        }
    }

    /** When it is deployed. */
    public static class Lifecycle {

        private static final int BEFORE_THE_CONFIGURATION = 100;

        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> scenario;

        private DeploymentScenario shared;
        private boolean deployed;

        void prepare(@Observes(precedence = BEFORE_THE_CONFIGURATION) ManagerStarted event) {
            TestServer.prepare();
        }

        void generate(@Observes EventContext<GenerateDeployment> context) {
            if (shared == null) {
                context.proceed();
                shared = scenario.get();
            } else {
                scenario.set(shared);
            }
        }

        void deploy(@Observes EventContext<DeployManagedDeployments> context) {
            if (!deployed) {
                context.proceed();
                deployed = true;
            }
        }

        void undeploy(@Observes EventContext<UnDeployManagedDeployments> context) {
            // stays until the server, whose folder is made anew for each run, is stopped
        }
    }
}
