package org.palpate.scheduling.feed;

import java.time.Clock;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.palpate.web.Messages;

/** Answers a calendar program, which signs in nowhere: the address is the secret. */
@Path("/feeds")
@PermitAll
@RequestScoped
public class FeedController {

    private static final String CALENDAR = "text/calendar; charset=utf-8";

    @Inject
    private Feeds feeds;
    @Inject
    private Clock clock;

    @GET
    @Path("{secret: [A-Za-z0-9_-]{43}}.ics")
    public Response read(@PathParam("secret") String secret) {
        Feed feed = feeds.behind(new Secret(secret));
        return Response.ok(CalendarFile.of(feed, FeedController::words, clock.instant())).type(CALENDAR)
                .header("Content-Disposition", "inline; filename=\"appointments.ics\"").build();
    }

    private static String words(Event event) {
        String status = Messages.text("scheduling.status." + event.status().code());
        String words = event.patient() == null ? Messages.text("scheduling.feed.event", event.service(), status)
                : Messages.text("scheduling.feed.event.named", event.patient(), event.service(), status);
        return event.trainee() == null ? words : Messages.text("scheduling.feed.event.supervised", event.trainee(), words);
    }
}
