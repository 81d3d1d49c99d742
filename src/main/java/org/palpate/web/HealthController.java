package org.palpate.web;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Says whether this server can serve: it can when the database answers within two seconds. */
@Path("/health")
@PermitAll
@RequestScoped
public class HealthController {

    private static final int SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/PalpateDS")
    private DataSource database;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response health() {
        return databaseAnswers()
                ? Response.ok("{\"status\":\"up\",\"database\":\"up\"}").build()
                : Response.status(Response.Status.SERVICE_UNAVAILABLE)
                        .entity("{\"status\":\"down\",\"database\":\"down\"}").build();
    }

    private boolean databaseAnswers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
