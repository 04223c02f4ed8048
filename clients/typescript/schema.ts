/** The types of the API, made by `npm run generate` out of its OpenAPI description. Not for editing. */

export interface paths {
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your API keys
         * @description Needs `api-keys:manage`: ADMIN; no API key.
         */
        get: operations["ApiKeys_list"];
        put?: never;
        /**
         * Create an API key; only this answer contains it
         * @description Needs `api-keys:manage`: ADMIN; no API key.
         */
        post: operations["ApiKeys_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key, at once
         * @description Needs `api-keys:manage`: ADMIN; no API key.
         */
        delete: operations["ApiKeys_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what in your company
         * @description Also what operators of the platform did to it, without which of them it was.
         *
         *     Needs `audit:read`: ADMIN, or an API key with this scope.
         */
        get: operations["AuditLog_ofVendor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/accept-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation */
        post: operations["Team_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a code to your new address
         * @description For ADMIN or STAFF.
         */
        post: operations["Email_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your address with the code
         * @description For ADMIN or STAFF.
         */
        post: operations["Email_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a code for a new password */
        post: operations["Sessions_forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in */
        post: operations["Auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["Sessions_logOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all your sessions
         * @description For ADMIN or STAFF.
         */
        post: operations["Sessions_logOutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a refresh token for the next tokens
         * @description A refresh token works once. Using it again ends its session.
         */
        post: operations["Sessions_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a company and its first administrator */
        post: operations["Auth_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password with the code; this ends every session */
        post: operations["Sessions_resetPasswordWithCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/send-otp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a code to an address that is to be verified */
        post: operations["Auth_sendOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/verify-otp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify the address with its code, and log in */
        post: operations["Auth_verifyOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your campaigns
         * @description Needs `campaigns:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Campaigns_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Launch a campaign: a template to a contact list
         * @description The quote is held in the wallet at once; sending starts by itself. Of a long list with tags, exclusion lists, many opt-outs, or texts without defaults the audience is counted first: the campaign is PREPARING, and goes on, or ends with the reason.
         *
         *     Needs `campaigns:launch`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["Campaigns_launch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a launch would set aside now; nothing is held
         * @description Answers once the audience is counted; slow for audiences whose launch would be PREPARING. Also for a template that WhatsApp has not approved yet.
         *
         *     Needs `campaigns:launch`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["Campaigns_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/quote/unpriced.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recipients of a quote that have no price
         * @description A launch is refused while there are any: take them off the list, or exclude a list of them.
         *
         *     Needs `campaigns:launch`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["Campaigns_unpriced"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One campaign, with its progress and its money
         * @description A RUNNING campaign with a `stateReason` stands still: the platform has suspended the vendor, or WhatsApp has stopped the platform. It goes on by itself.
         *
         *     Needs `campaigns:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Campaigns_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop sending for good
         * @description What is held for messages that have not left is released: at once where none has been planned yet, otherwise within seconds. One that is on its way is charged if it arrives, and until then its part stays held, for thirty days at most.
         *
         *     Needs `campaigns:control`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["Campaigns_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of each message
         * @description Needs `campaigns:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Campaigns_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop sending, for now
         * @description Needs `campaigns:control`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["Campaigns_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many messages left in each second
         * @description Seconds of UTC in which something was sent, newest first; `sends` and `maxPerSecond` are of all of them.
         *
         *     Needs `campaigns:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Campaigns_rate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume sending, at the template's current price
         * @description If WhatsApp charges the template as a dearer category than at launch, `stateReason` says how much more a message costs at most; the wallet must have that available for every message left.
         *
         *     Needs `campaigns:control`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["Campaigns_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/retry-failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry the recipients whose message failed
         * @description As soon as all messages of the campaign have been sent, whatever statuses are still to come: a campaign of its own, at the prices of now, to those whose failure has been known for a minute. While it sends, asking again answers with the same campaign; after that, with another to those who have failed since, or for other classes.
         *
         *     Needs `campaigns:launch`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["Campaigns_retryFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your contact lists
         * @description Needs `contacts:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["ContactLists_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your contacts
         * @description Needs `contacts:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Contacts_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload contacts
         * @description JSON, or a CSV file with a column for the phone number (`phone`, `phone_number`, `mobile`, `number`, `mobile_number`) and the query parameters `list` and `defaultCountry`. The good rows are saved, each bad one is reported. In JSON a number or a boolean counts as its text, null as nothing. Uploading the same again changes nothing.
         *
         *     Needs `contacts:write`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["Contacts_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your imports
         * @description Needs `contacts:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["ContactImports_page"];
        put?: never;
        /**
         * Start an import of up to a million rows in the background
         * @description A JSON array, a CSV file with the settings in the query, or a form with the fields before the `file`. One import of yours is read at a time.
         *
         *     Needs `contacts:write`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["ContactImports_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One import and its progress
         * @description Needs `contacts:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["ContactImports_show"];
        put?: never;
        post?: never;
        /**
         * Delete an import and its files
         * @description Needs `contacts:write`: ADMIN or STAFF, or an API key with this scope.
         */
        delete: operations["ContactImports_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/imports/{id}/errors.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows that were left out, each with what is wrong with it
         * @description At most 16 MB of them: the last line then has the code `errors.truncated` and the number of the first row that is not in the file.
         *
         *     Needs `contacts:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["ContactImports_errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/imports/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume an import that was stopped
         * @description Needs `contacts:write`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["ContactImports_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/imports/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an import; what was saved stays
         * @description Needs `contacts:write`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["ContactImports_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a contact
         * @description Needs `contacts:write`: ADMIN or STAFF, or an API key with this scope.
         */
        delete: operations["Contacts_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description as a page */
        get: operations["documentation_get_docs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process is alive */
        get: operations["health_get_healthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is counted and measured, for Prometheus
         * @description With the bearer token that the operator has set, where there is one.
         */
        get: operations["health_get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description */
        get: operations["documentation_get_openapi_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adjust a wallet; above a limit a second operator must approve
         * @description For OPERATOR.
         */
        post: operations["OperatorAdjustments_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/adjustments/pending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Adjustments that wait for a second operator
         * @description For OPERATOR.
         */
        get: operations["OperatorAdjustments_pending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/adjustments/{reference}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve an adjustment
         * @description For OPERATOR.
         */
        post: operations["OperatorAdjustments_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/adjustments/{reference}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject an adjustment
         * @description For OPERATOR.
         */
        post: operations["OperatorAdjustments_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, across all vendors and the platform
         * @description For OPERATOR.
         */
        get: operations["AuditLog_ofAll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events that could not be processed
         * @description For OPERATOR.
         */
        get: operations["DeadLetters_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/dead-letters/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard the waiting dead letters
         * @description If one of `ids` is no letter, nothing is done.
         *
         *     For OPERATOR.
         */
        post: operations["DeadLetters_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/dead-letters/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay the waiting dead letters
         * @description If one of `ids` is no letter, nothing is done.
         *
         *     For OPERATOR.
         */
        post: operations["DeadLetters_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/dead-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One dead letter, with its history
         * @description For OPERATOR.
         */
        get: operations["DeadLetters_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/dead-letters/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard one dead letter
         * @description For OPERATOR.
         */
        post: operations["DeadLetters_discardOne"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/dead-letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay one dead letter
         * @description For OPERATOR.
         */
        post: operations["DeadLetters_replayOne"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in as an operator of the platform */
        post: operations["Operator_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/margins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the margin from a day on, for one vendor or for all others
         * @description No secret: whoever reads billing of a vendor sees in its ledger what its messages cost, and the margin on them.
         *
         *     For OPERATOR.
         */
        post: operations["OperatorPrices_margin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/margins/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a margin would do to recent spending; nothing is stored
         * @description For OPERATOR.
         */
        post: operations["OperatorPrices_marginPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/markets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a table of markets and their prefixes
         * @description For OPERATOR.
         */
        post: operations["OperatorPrices_markets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/rate-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import one of Meta's rate cards into the price book
         * @description For OPERATOR.
         */
        post: operations["OperatorPrices_rateCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/rate-cards/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a rate card would do to recent spending; nothing is stored
         * @description For OPERATOR.
         */
        post: operations["OperatorPrices_rateCardPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/sending/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let all campaigns send again after the platform was stopped
         * @description For OPERATOR.
         */
        post: operations["Sending_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/sending/stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Phone numbers that are stopped, and why
         * @description For OPERATOR.
         */
        get: operations["Sending_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/sending/stops/{phoneNumberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let one phone number send again
         * @description For OPERATOR.
         */
        delete: operations["Sending_lift"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/vendors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every vendor with its weight, and which are suspended
         * @description For OPERATOR.
         */
        get: operations["OperatorVendors_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/vendors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One vendor, with its wallet
         * @description For OPERATOR.
         */
        get: operations["OperatorVendors_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/vendors/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a vendor send again
         * @description For OPERATOR.
         */
        post: operations["OperatorVendors_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/vendors/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop all sending of a vendor
         * @description For OPERATOR.
         */
        post: operations["OperatorVendors_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/vendors/{id}/weight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set how much a vendor sends relative to the others while a number is busy
         * @description For OPERATOR.
         */
        put: operations["VendorWeights_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/opt-outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People who opted out of your messages
         * @description Needs `contacts:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["OptOuts_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pricing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a delivered message costs, by market and category
         * @description Needs `wallet:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Pricing_prices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process can work */
        get: operations["health_get_readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your team
         * @description Needs `team:read`: ADMIN or STAFF; no API key.
         */
        get: operations["Team_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite somebody by e-mail
         * @description Needs `team:manage`: ADMIN; no API key.
         */
        post: operations["Team_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw an invitation
         * @description Needs `team:manage`: ADMIN; no API key.
         */
        delete: operations["Team_takeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description Needs `team:manage`: ADMIN; no API key.
         */
        delete: operations["Team_remove"];
        options?: never;
        head?: never;
        /**
         * Change a role
         * @description Needs `team:manage`: ADMIN; no API key.
         */
        patch: operations["Team_changeRole"];
        trace?: never;
    };
    "/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your templates
         * @description Needs `templates:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Templates_page"];
        put?: never;
        /**
         * Submit a template for review
         * @description At most 20 within an hour, as all vendors share what WhatsApp takes.
         *
         *     Needs `templates:write`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["Templates_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One template
         * @description Needs `templates:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Templates_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendor/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your company, tax and billing details
         * @description Of a vendor that is suspended nothing is launched or sent; it may still recharge.
         *
         *     Needs `vendor:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Vendor_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the details
         * @description A JSON merge patch (RFC 7396): what is absent stays, null removes.
         *
         *     Needs `vendor:write`: ADMIN, or an API key with this scope.
         */
        patch: operations["Vendor_update"];
        trace?: never;
    };
    "/wallet/alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The low-balance alert: below which amount an e-mail warns you
         * @description Needs `billing:read`: ADMIN, or an API key with this scope.
         */
        get: operations["Wallet_alert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set the low-balance alert; null turns it off
         * @description One e-mail each time the available money falls below it. If it is already below, no e-mail is sent.
         *
         *     Needs `billing:write`: ADMIN, or an API key with this scope.
         */
        patch: operations["Wallet_setAlert"];
        trace?: never;
    };
    "/wallet/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the wallet has, holds and owes
         * @description Needs `wallet:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Wallet_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallet/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tax invoices, credit notes and debit notes
         * @description Needs `billing:read`: ADMIN, or an API key with this scope.
         */
        get: operations["Invoices_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallet/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One tax document
         * @description Needs `billing:read`: ADMIN, or an API key with this scope.
         */
        get: operations["Invoices_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallet/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One tax document as a PDF
         * @description Needs `billing:read`: ADMIN, or an API key with this scope.
         */
        get: operations["Invoices_print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallet/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every change of the wallet, each with the hash of the one before
         * @description A hash is the SHA-256, in hexadecimal, of this JSON without spaces, amounts in millionths as strings: `[vendorId, seq, kind, [[account, amount], …], [[name of ref, id], …] by name, [available, held, receivable] after it, bookedAt in milliseconds since 1970, hash of the one before]`. The first one follows 64 zeros.
         *
         *     Needs `billing:read`: ADMIN, or an API key with this scope.
         */
        get: operations["Wallet_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallet/ledger.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ledger as a CSV file
         * @description Needs `billing:read`: ADMIN, or an API key with this scope.
         */
        get: operations["Wallet_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallet/recharge/init": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an order at the payment provider
         * @description `amount` is what the wallet is credited with when the payment's webhook comes; GST is on top. A suspended vendor may recharge too: what it owes is paid first.
         *
         *     Needs `billing:write`: ADMIN, or an API key with this scope.
         */
        post: operations["Payments_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallet/recharges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recharges and what became of them
         * @description Needs `billing:read`: ADMIN, or an API key with this scope.
         */
        get: operations["Payments_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallet/spend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was spent, by day, campaign, template or market
         * @description Needs `billing:read`: ADMIN, or an API key with this scope.
         */
        get: operations["Wallet_spend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/meta": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meta's verification handshake */
        get: operations["webhook_get_webhook_meta"];
        put?: never;
        /**
         * Events of Meta, signed with the app secret
         * @description Signed by `X-Hub-Signature-256`. 200 means durably queued.
         */
        post: operations["webhook_post_webhook_meta"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Razorpay's and Stripe's events, told apart by the header of their signature
         * @description Signed by `X-Razorpay-Signature` or `Stripe-Signature`. 200 means durably queued.
         */
        post: operations["webhook_post_webhook_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Actor: {
            /** @enum {string} */
            kind: "member" | "api-key" | "operator" | "system";
            id: string | null;
            address: string | null;
        };
        Adjustment: {
            /** @example TICKET-17 */
            reference: string;
            /** @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            vendorId: string;
            /** @example 80.5000 */
            amount: string;
            /** @example Goodwill */
            reason: string;
            /** @example APPLIED */
            state: string;
            /** @example opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            requestedBy: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            requestedAt: string;
            decidedBy: string | null;
            decidedAt: string | null;
        };
        ApiKey: {
            /** @example key_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /** @example Shop */
            name: string;
            /** @example wak_example0 */
            prefix: string;
            scopes: ("vendor:read" | "vendor:write" | "contacts:read" | "contacts:write" | "templates:read" | "templates:write" | "campaigns:read" | "campaigns:launch" | "campaigns:control" | "wallet:read" | "billing:read" | "billing:write" | "audit:read")[];
            createdAt: string | null;
            expiresAt: string | null;
            lastUsedAt: string | null;
        };
        ApiKeys: {
            data: components["schemas"]["ApiKey"][];
        };
        AuditEntry: {
            /** @example aud_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            at: string;
            vendorId: string | null;
            actor: components["schemas"]["Actor"];
            /**
             * @example vendor.updated
             * @enum {string}
             */
            action: "adjustment.applied" | "adjustment.approved" | "adjustment.rejected" | "adjustment.requested" | "api_key.created" | "api_key.revoked" | "balance_alert.set" | "campaign.cancelled" | "campaign.launched" | "campaign.paused" | "campaign.resumed" | "campaign.retried" | "dead_letters.discarded" | "dead_letters.replayed" | "margin.set" | "markets.imported" | "member.email_changed" | "member.invited" | "member.joined" | "member.logged_out_everywhere" | "member.password_reset" | "member.removed" | "member.role_changed" | "member.uninvited" | "operator.created" | "operator.logged_in" | "operator.removed" | "rate_card.imported" | "recharge.started" | "sending.resumed" | "session.reused" | "vendor.resumed" | "vendor.suspended" | "vendor.updated" | "vendor.weight_set";
            target: string | null;
            /** @enum {string} */
            outcome: "done" | "refused";
            details: {
                [key: string]: string;
            };
        };
        AuditLogPage: {
            data: components["schemas"]["AuditEntry"][];
            nextCursor: string | null;
        };
        BalanceAlert: {
            below: string | null;
        };
        Balances: {
            /** @example 80.5000 */
            available: string;
            /** @example 3.1071 */
            held: string;
            /** @example 0.0000 */
            receivable: string;
        };
        BillingAddress: {
            /** @example 12 Marine Drive */
            line1: string;
            line2: string | null;
            /** @example Mumbai */
            city: string;
            /** @example Maharashtra */
            state: string;
            /** @example 400001 */
            postalCode: string;
            /** @example IN */
            country: string;
        };
        Campaign: {
            /** @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /** @example Diwali offer */
            name: string;
            /**
             * @example PAUSED
             * @enum {string}
             */
            state: "PREPARING" | "RUNNING" | "PAUSED" | "CANCELLED" | "COMPLETED" | "SCHEDULED";
            stateReason: string | null;
            /** @example tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            templateId: string;
            /** @example lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            listId: string;
            /** @example 3 */
            recipients: number;
            /** @example 3 */
            optedOut: number;
            /** @example 3 */
            excluded: number;
            misfits: components["schemas"]["Misfit"][];
            tagIds: string[];
            excludeListIds: string[];
            /** @example null */
            retryOf: string | null;
            /** @example false */
            resendUnconfirmed: boolean;
            /** @example null */
            startsAt: string | null;
            /**
             * @description When a `PAUSED` one resumes by itself, to try again a template that WhatsApp refused for the moment.
             * @example null
             */
            resumesAt: string | null;
            /**
             * @description The `startsAt` of the launch; it stays.
             * @example null
             */
            scheduledFor: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /** @example null */
            completedAt: string | null;
        };
        CampaignMoney: {
            /** @example 3.1071 */
            held: string;
            /** @example 1.0357 */
            charged: string;
            /** @example 1.0357 */
            released: string;
            /** @example 1.0357 */
            remaining: string;
        };
        CampaignPace: {
            /** @example 72.5 */
            messagesPerSecond: number;
            endsAt: string | null;
        };
        CampaignProgress: {
            /** @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /** @example Diwali offer */
            name: string;
            /**
             * @example PAUSED
             * @enum {string}
             */
            state: "PREPARING" | "RUNNING" | "PAUSED" | "CANCELLED" | "COMPLETED" | "SCHEDULED";
            stateReason: string | null;
            /** @example tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            templateId: string;
            /** @example lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            listId: string;
            /** @example 3 */
            recipients: number;
            /** @example 3 */
            optedOut: number;
            /** @example 3 */
            excluded: number;
            misfits: components["schemas"]["Misfit"][];
            tagIds: string[];
            excludeListIds: string[];
            /** @example null */
            retryOf: string | null;
            /** @example false */
            resendUnconfirmed: boolean;
            /** @example null */
            startsAt: string | null;
            /**
             * @description When a `PAUSED` one resumes by itself, to try again a template that WhatsApp refused for the moment.
             * @example null
             */
            resumesAt: string | null;
            /**
             * @description The `startsAt` of the launch; it stays.
             * @example null
             */
            scheduledFor: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /** @example null */
            completedAt: string | null;
            messages: components["schemas"]["MessageCounts"];
            failures: components["schemas"]["FailureCount"][];
            money: components["schemas"]["CampaignMoney"] | null;
            pace: components["schemas"]["CampaignPace"];
        };
        CampaignRate: {
            /** @example 3 */
            sends: number;
            /** @example 3 */
            maxPerSecond: number;
            firstAt: string | null;
            lastAt: string | null;
            data: components["schemas"]["SentSecond"][];
            nextCursor: string | null;
        };
        CampaignsPage: {
            data: components["schemas"]["Campaign"][];
            nextCursor: string | null;
        };
        ChangeBalanceAlert: {
            below: string | null;
        };
        ChangedDeadLetters: {
            /** @example 3 */
            letters: number;
        };
        Contact: {
            /** @example con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /** @example +919876543210 */
            phone: string;
            name: string | null;
            /**
             * @example {
             *       "city": "Pune"
             *     }
             */
            attributes: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
        };
        ContactImport: {
            /** @example imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /**
             * @example FAILED
             * @enum {string}
             */
            state: "UPLOADING" | "QUEUED" | "RUNNING" | "STOPPED" | "COMPLETED" | "FAILED";
            problem: components["schemas"]["ImportProblem"] | null;
            /** @example default */
            list: string;
            tags: string[];
            /** @example IN */
            defaultCountry: string;
            columns?: {
                /** @example Mobile */
                phone: string;
                /** @example Name */
                name?: string;
                attributes?: {
                    [key: string]: string;
                };
            };
            listId: string | null;
            /** @example 0.5 */
            progress: number;
            /** @example 3 */
            received: number;
            /** @example 3 */
            created: number;
            /** @example 3 */
            updated: number;
            /** @example 3 */
            duplicates: number;
            /** @example 3 */
            invalid: number;
            /**
             * @example {
             *       "phone.invalid": 3
             *     }
             */
            invalidByCode: {
                [key: string]: number;
            };
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            finishedAt: string | null;
        };
        ContactImportsPage: {
            data: components["schemas"]["ContactImport"][];
            nextCursor: string | null;
        };
        ContactList: {
            /** @example lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /** @example default */
            name: string;
            /** @example 3 */
            size: number;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
        };
        ContactListsPage: {
            data: components["schemas"]["ContactList"][];
            nextCursor: string | null;
        };
        ContactsPage: {
            data: components["schemas"]["Contact"][];
            nextCursor: string | null;
        };
        ContactsUpload: {
            /**
             * @default default
             * @example Customers
             */
            list?: string;
            /** @default [] */
            tags?: string[];
            /** @default IN */
            defaultCountry?: string;
            contacts: components["schemas"]["UploadedContact"][];
        };
        CreatedApiKey: {
            /** @example key_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /** @example Shop */
            name: string;
            /** @example wak_example0 */
            prefix: string;
            scopes: ("vendor:read" | "vendor:write" | "contacts:read" | "contacts:write" | "templates:read" | "templates:write" | "campaigns:read" | "campaigns:launch" | "campaigns:control" | "wallet:read" | "billing:read" | "billing:write" | "audit:read")[];
            createdAt: string | null;
            expiresAt: string | null;
            lastUsedAt: string | null;
            /** @example wak_example0fAKeyThatNobodyHas0123456789abcdefg */
            key: string;
        };
        DeadLetter: {
            /** @example dlt_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /** @example waba.meta-events */
            topic: string;
            /** @example No such message */
            cause: string;
            /** @enum {string} */
            state: "waiting" | "replaying" | "replayed" | "discarded";
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            firstSeen: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            died: string;
            /** @example {"field":"messages","value":{}} */
            excerpt: string;
            /** @example {"field":"messages","value":{}} */
            value: string;
            history: {
                /**
                 * Format: date-time
                 * @example 2026-01-31T09:30:00.000Z
                 */
                at: string;
            }[];
        };
        DeadLetterRow: {
            /** @example dlt_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /** @example waba.meta-events */
            topic: string;
            /** @example No such message */
            cause: string;
            /** @enum {string} */
            state: "waiting" | "replaying" | "replayed" | "discarded";
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            firstSeen: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            died: string;
            /** @example {"field":"messages","value":{}} */
            excerpt: string;
        };
        DeadLettersPage: {
            data: components["schemas"]["DeadLetterRow"][];
            nextCursor: string | null;
        };
        FailureCount: {
            code: number | null;
            class: ("retry" | "throttle" | "stop-platform" | "stop-campaign" | "fail-recipient") | null;
            /** @example The number is not on WhatsApp */
            cause: string;
            /** @example 1 */
            messages: number;
        };
        ImportProblem: {
            /** @example contacts.malformed_csv */
            code: string;
            /** @example Row 7 has an unmatched quote, or is too long */
            message: string;
        };
        ImportReport: {
            /** @example 3 */
            received: number;
            /** @example 3 */
            created: number;
            /** @example 3 */
            updated: number;
            /** @example 3 */
            duplicates: number;
            /** @example 3 */
            invalid: number;
            errors: components["schemas"]["RowProblem"][];
            errorsTruncated: boolean;
            /** @example lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            listId: string;
            /** @example default */
            list: string;
        };
        ImportedMarkets: {
            /**
             * Format: date
             * @example 2026-04-01
             */
            effectiveFrom: string;
            /** @example 3 */
            prefixes: number;
        };
        Invitation: {
            /** @example inv_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /** @example ravi@example.com */
            email: string;
            /**
             * @example STAFF
             * @enum {string}
             */
            role: "ADMIN" | "STAFF";
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            expiresAt: string;
        };
        Invoice: {
            /** @example tax_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /** @enum {string} */
            kind: "INVOICE" | "CREDIT-NOTE" | "DEBIT-NOTE";
            /** @example INV/2627/0000001 */
            number: string;
            /** @example 2026-27 */
            financialYear: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            issuedAt: string;
            /** @example rch_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            rechargeId: string;
            /** @example null */
            corrects: string | null;
            seller: components["schemas"]["InvoiceSeller"];
            buyer: components["schemas"]["InvoiceBuyer"];
            /** @example 27 */
            placeOfSupply: string;
            /** @example INR */
            currency: string;
            /** @example 18 */
            gstPercent: string;
            /** @example 500.0000 */
            taxable: string;
            /** @example 0.0000 */
            cgst: string;
            /** @example 0.0000 */
            sgst: string;
            /** @example 90.0000 */
            igst: string;
            /** @example 590.0000 */
            total: string;
        };
        InvoiceBuyer: {
            /** @example Asha Textiles Private Limited */
            legalName: string;
            gstin: string | null;
            address: string[];
        };
        InvoiceSeller: {
            /** @example Shared WABA Private Limited */
            legalName: string;
            /** @example 29AABCU9603R1ZJ */
            gstin: string;
            /** @example 1 Residency Road, Bengaluru 560025 */
            address: string;
        };
        InvoicesPage: {
            data: components["schemas"]["Invoice"][];
            nextCursor: string | null;
        };
        Journal: {
            /** @example 3 */
            seq: number;
            /** @example recharge */
            kind: string;
            postings: components["schemas"]["Posting"][];
            refs: {
                [key: string]: string;
            };
            balances: components["schemas"]["Balances"];
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            bookedAt: string;
            /** @example 0000000000000000000000000000000000000000000000000000000000000000 */
            prevHash: string;
            /** @example 0000000000000000000000000000000000000000000000000000000000000000 */
            hash: string;
        };
        Launch: {
            /** @example Diwali offer */
            name: string;
            /** @example tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            templateId: string;
            /** @example lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            listId: string;
            tagIds?: string[];
            excludeListIds?: string[];
            /** @default false */
            resendUnconfirmed?: boolean;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00+05:30
             */
            startsAt?: string;
            /** @example 3.1071 */
            expectedTotal?: string;
            /**
             * @default {}
             * @example {
             *       "body": [
             *         {
             *           "attribute": "name",
             *           "default": "friend"
             *         }
             *       ]
             *     }
             */
            parameters?: {
                header?: ({
                    /** @example Asha */
                    value: string;
                } | {
                    /** @example name */
                    attribute: string;
                    /** @example Asha */
                    default?: string;
                })[];
                /** @default [] */
                body?: ({
                    /** @example Asha */
                    value: string;
                } | {
                    /** @example name */
                    attribute: string;
                    /** @example Asha */
                    default?: string;
                })[];
                buttons?: {
                    index: number;
                    source: {
                        /** @example Asha */
                        value: string;
                    } | {
                        /** @example name */
                        attribute: string;
                        /** @example Asha */
                        default?: string;
                    };
                }[];
            };
        };
        LaunchedCampaign: {
            /** @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /** @example Diwali offer */
            name: string;
            /**
             * @example PAUSED
             * @enum {string}
             */
            state: "PREPARING" | "RUNNING" | "PAUSED" | "CANCELLED" | "COMPLETED" | "SCHEDULED";
            stateReason: string | null;
            /** @example tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            templateId: string;
            /** @example lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            listId: string;
            /** @example 3 */
            recipients: number;
            /** @example 3 */
            optedOut: number;
            /** @example 3 */
            excluded: number;
            misfits: components["schemas"]["Misfit"][];
            tagIds: string[];
            excludeListIds: string[];
            /** @example null */
            retryOf: string | null;
            /** @example false */
            resendUnconfirmed: boolean;
            /** @example null */
            startsAt: string | null;
            /**
             * @description When a `PAUSED` one resumes by itself, to try again a template that WhatsApp refused for the moment.
             * @example null
             */
            resumesAt: string | null;
            /**
             * @description The `startsAt` of the launch; it stays.
             * @example null
             */
            scheduledFor: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /** @example null */
            completedAt: string | null;
            quote: components["schemas"]["Quote"] | null;
        };
        LedgerPage: {
            data: components["schemas"]["Journal"][];
            nextCursor: string | null;
        };
        Margin: {
            /**
             * Format: date
             * @example 2026-04-01
             */
            effectiveFrom: string;
            basisPoints: number;
            /** @example 0.0500 */
            fixed: string;
            /** @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            vendorId?: string;
        };
        MarketPrices: {
            /** @example IN */
            market: string;
            /** @example India */
            name: string;
            /**
             * @example {
             *       "MARKETING": "1.0357",
             *       "UTILITY": "0.1380"
             *     }
             */
            prices: {
                [key: string]: string;
            };
        };
        MarketQuote: {
            /** @example IN */
            market: string;
            /** @example 3 */
            recipients: number;
            /** @example 1.0357 */
            unitPrice: string;
            /** @example 3.1071 */
            total: string;
        };
        Member: {
            /** @example mem_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /** @example ravi@example.com */
            email: string;
            /**
             * @example STAFF
             * @enum {string}
             */
            role: "ADMIN" | "STAFF";
        };
        Message: {
            /** @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f-con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /** @example +919876543210 */
            to: string;
            /**
             * @example FAILED
             * @enum {string}
             */
            state: "QUEUED" | "SENDING" | "UNKNOWN" | "ACCEPTED" | "SENT" | "FAILED" | "DELIVERED" | "READ" | "CANCELLED";
            wamid: string | null;
            error: components["schemas"]["MessageError"] | null;
            /** @example null */
            charged: string | null;
            /** @description When it left last, or was about to, where nobody knows whether it did; null where it surely has not left. */
            sentAt: string | null;
            /**
             * Format: date-time
             * @description When its latest status was stored, or the answer to its send.
             * @example 2026-01-31T09:30:00.000Z
             */
            changedAt: string;
        };
        MessageCounts: {
            /** @example 0 */
            planned: number;
            /** @example 1 */
            queued: number;
            /** @example 0 */
            sending: number;
            /** @example 0 */
            unknown: number;
            /** @example 0 */
            accepted: number;
            /** @example 0 */
            sent: number;
            /** @example 1 */
            failed: number;
            /** @example 1 */
            delivered: number;
            /** @example 0 */
            read: number;
            /** @example 0 */
            cancelled: number;
        };
        MessageError: {
            code: number | null;
            class: ("retry" | "throttle" | "stop-platform" | "stop-campaign" | "fail-recipient") | null;
            /** @example The number is not on WhatsApp */
            cause: string;
        };
        MessagesPage: {
            data: components["schemas"]["Message"][];
            nextCursor: string | null;
        };
        Misfit: {
            /** @example The contact's city is empty */
            reason: string;
            /** @example 3 */
            recipients: number;
        };
        OperatorSession: {
            /** @example eyJhbGciOiJIUzI1NiJ9… */
            token: string;
            /** @example 3600 */
            expiresInSeconds: number;
        };
        OperatorVendor: {
            /** @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /** @example Asha Textiles */
            companyName: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            suspension: components["schemas"]["Suspension"] | null;
            /** @example 1 */
            weight: number;
            wallet: components["schemas"]["VendorWallet"];
        };
        OptOut: {
            phone: string | null;
            userId: string | null;
            /** @example reply */
            source: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            at: string;
        };
        OptOutsPage: {
            data: components["schemas"]["OptOut"][];
            nextCursor: string | null;
        };
        PendingAdjustments: {
            data: components["schemas"]["Adjustment"][];
        };
        Posting: {
            /** @example gateway:razorpay */
            account: string;
            /** @example 80.5000 */
            amount: string;
        };
        PricePreview: {
            /** @example INR */
            currency: string;
            /**
             * Format: date
             * @example 2026-04-01
             */
            on: string;
            /** @default 30 */
            days: number;
            lines: components["schemas"]["PricePreviewLine"][];
        };
        PricePreviewLine: {
            /** @example IN */
            market: string;
            /** @example India */
            name: string;
            /** @example MARKETING */
            category: string;
            /** @example 3 */
            messages: number;
            /** @example 80.5000 */
            spent: string;
            price: components["schemas"]["PricesBeforeAfter"];
            total: components["schemas"]["TotalsBeforeAfter"];
            difference: string | null;
        };
        PricesBeforeAfter: {
            before: string | null;
            after: string | null;
        };
        Pricing: {
            /** @example INR */
            currency: string;
            /**
             * Format: date
             * @example 2026-04-01
             */
            on: string;
            markets: components["schemas"]["MarketPrices"][];
        };
        /** @description RFC 9457 problem details. Further members depend on the code. */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description Stable: for programs to decide by */
            code: string;
            /** @description For people */
            detail: string;
            /** @description To be quoted when asking for help; also in the header `X-Request-Id` of the answer */
            requestId?: string;
            errors?: {
                /** @description A JSON pointer into the request */
                path?: string;
                /** @description In an upload, instead of a path */
                row?: number;
                code: string;
                message: string;
            }[];
        };
        Quote: {
            /** @example INR */
            currency: string;
            /** @enum {string} */
            category: "MARKETING" | "UTILITY" | "AUTHENTICATION" | "AUTHENTICATION-INTERNATIONAL" | "SERVICE";
            /** @example 3 */
            recipients: number;
            /** @example 3.1071 */
            total: string;
            markets: components["schemas"]["MarketQuote"][];
        };
        QuoteRequest: {
            /** @example tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            templateId: string;
            /** @example lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            listId: string;
            tagIds?: string[];
            excludeListIds?: string[];
            /**
             * @default {}
             * @example {
             *       "body": [
             *         {
             *           "attribute": "name",
             *           "default": "friend"
             *         }
             *       ]
             *     }
             */
            parameters?: {
                header?: ({
                    /** @example Asha */
                    value: string;
                } | {
                    /** @example name */
                    attribute: string;
                    /** @example Asha */
                    default?: string;
                })[];
                /** @default [] */
                body?: ({
                    /** @example Asha */
                    value: string;
                } | {
                    /** @example name */
                    attribute: string;
                    /** @example Asha */
                    default?: string;
                })[];
                buttons?: {
                    index: number;
                    source: {
                        /** @example Asha */
                        value: string;
                    } | {
                        /** @example name */
                        attribute: string;
                        /** @example Asha */
                        default?: string;
                    };
                }[];
            };
        };
        Rate: {
            /** @example IN */
            market: string;
            /** @example India */
            name: string;
            /** @example INR */
            currency: string;
            /**
             * Format: date
             * @example 2026-04-01
             */
            effectiveFrom: string;
            /**
             * @example {
             *       "MARKETING": "1.0357",
             *       "UTILITY": "0.1380"
             *     }
             */
            costs: {
                [key: string]: string;
            };
        };
        Rates: {
            rates: components["schemas"]["Rate"][];
        };
        Recharge: {
            /** @example rch_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /** @example razorpay */
            provider: string;
            orderId: string | null;
            /** @example 500.0000 */
            amount: string;
            /** @example 90.0000 */
            gst: string;
            /** @example 590.0000 */
            total: string;
            /** @example INR */
            currency: string;
            /** @enum {string} */
            state: "INITIATED" | "PENDING" | "FAILED" | "PAID";
            /** @example 0.0000 */
            reversed: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /** @example null */
            paidAt: string | null;
        };
        RechargesPage: {
            data: components["schemas"]["Recharge"][];
            nextCursor: string | null;
        };
        Registration: {
            /** @example asha@example.com */
            email: string;
            /** @example correct horse battery */
            password: string;
            /** @example Asha Textiles */
            companyName: string;
        };
        RetryFailed: {
            /**
             * @description Of the errors that the messages failed for, as `failures` of the campaign shows them; without it all but `fail-recipient`.
             * @default [
             *       "retry",
             *       "throttle",
             *       "stop-platform",
             *       "stop-campaign"
             *     ]
             */
            classes?: ("retry" | "throttle" | "stop-platform" | "stop-campaign" | "fail-recipient")[];
        };
        RowProblem: {
            /** @example 3 */
            row: number;
            /** @example phone.invalid */
            code: string;
            /** @example This is not a phone number */
            message: string;
            /** @example 12 */
            value?: string;
        };
        SendingStop: {
            /** @example 220011223344556 */
            phoneNumberId: string;
            /** @example WhatsApp locked the account (131031) */
            reason: string;
            /** @enum {string} */
            liftedBy: "operator" | "payment" | "reinstatement";
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            stoppedAt: string;
            until: string | null;
        };
        SendingStops: {
            data: components["schemas"]["SendingStop"][];
        };
        SentSecond: {
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            at: string;
            /** @example 3 */
            sends: number;
        };
        Session: {
            /** @example eyJhbGciOiJIUzI1NiJ9… */
            token: string;
            /** @example 900 */
            expiresInSeconds: number;
            /** @example ses_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f.Zm9yIHRoaXMgcGFnZSBvbmx5 */
            refreshToken: string;
            /** @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            vendorId: string;
            /** @enum {string} */
            role: "ADMIN" | "STAFF";
        };
        ShownQuote: {
            /** @example INR */
            currency: string;
            /** @enum {string} */
            category: "MARKETING" | "UTILITY" | "AUTHENTICATION" | "AUTHENTICATION-INTERNATIONAL" | "SERVICE";
            /** @example 3 */
            recipients: number;
            /** @example 3.1071 */
            total: string;
            markets: components["schemas"]["MarketQuote"][];
            /** @example 3 */
            optedOut: number;
            /** @example 3 */
            excluded: number;
            misfits: components["schemas"]["Misfit"][];
            unpriced: components["schemas"]["UnpricedMarket"][];
            wallet: components["schemas"]["WalletAfterLaunch"];
            /** @example 90 */
            durationSeconds: number;
        };
        Spend: {
            /** @example 2026-01-31 */
            key: string;
            /** @example 3 */
            messages: number;
            /** @example 3.1071 */
            spent: string;
        };
        SpendReport: {
            data: components["schemas"]["Spend"][];
        };
        StartRecharge: {
            /** @example 500.00 */
            amount: string;
            /** @example INR */
            currency?: string;
            /** @example razorpay */
            provider?: string;
        };
        StartedRecharge: {
            /** @example rch_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /** @example razorpay */
            provider: string;
            orderId: string | null;
            /** @example 500.0000 */
            amount: string;
            /** @example 90.0000 */
            gst: string;
            /** @example 590.0000 */
            total: string;
            /** @example INR */
            currency: string;
            /** @enum {string} */
            state: "INITIATED" | "PENDING" | "FAILED" | "PAID";
            /** @example 0.0000 */
            reversed: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /** @example null */
            paidAt: string | null;
            /**
             * @example {
             *       "keyId": "rzp_live_1",
             *       "orderId": "order_Nxk3f7Qd1Zq0Aa"
             *     }
             */
            checkout: {
                [key: string]: string;
            };
        };
        Suspension: {
            /** @example Unpaid invoices */
            reason: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            since: string;
        };
        Team: {
            members: components["schemas"]["Member"][];
            invitations: components["schemas"]["Invitation"][];
        };
        Template: {
            /** @example tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /** @example order_shipped */
            name: string;
            /** @example en_US */
            language: string;
            /** @enum {string} */
            category: "MARKETING" | "UTILITY" | "AUTHENTICATION";
            /** @example null */
            upcomingCategory: components["schemas"]["UpcomingCategory"] | null;
            /** @example null */
            quality: string | null;
            /** @example null */
            flag: components["schemas"]["TemplateFlag"] | null;
            /**
             * @example [
             *       {
             *         "type": "BODY",
             *         "text": "Hello {{1}}, your order is on its way.",
             *         "example": {
             *           "body_text": [
             *             [
             *               "Asha"
             *             ]
             *           ]
             *         }
             *       }
             *     ]
             */
            components: ({
                /** @constant */
                type: "HEADER";
                /** @constant */
                format: "TEXT";
                text: string;
                example?: {
                    header_text: string[];
                };
            } | {
                /** @constant */
                type: "BODY";
                text: string;
                example?: {
                    body_text: string[][];
                };
            } | {
                /** @constant */
                type: "FOOTER";
                text: string;
            } | {
                /** @constant */
                type: "BUTTONS";
                buttons: ({
                    /** @constant */
                    type: "QUICK_REPLY";
                    text: string;
                } | {
                    /** @constant */
                    type: "URL";
                    text: string;
                    url: string;
                    example?: string[];
                } | {
                    /** @constant */
                    type: "PHONE_NUMBER";
                    text: string;
                    phone_number: string;
                })[];
            })[];
            /** @enum {string} */
            status: "PENDING" | "APPROVED" | "REJECTED" | "PAUSED" | "DISABLED" | "DELETED";
            /** @example null */
            statusReason: string | null;
            submittedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
        };
        TemplateDefinition: {
            /** @example order_shipped */
            name: string;
            /** @example en_US */
            language: string;
            /** @enum {string} */
            category: "MARKETING" | "UTILITY" | "AUTHENTICATION";
            /**
             * @example [
             *       {
             *         "type": "BODY",
             *         "text": "Hello {{1}}, your order is on its way.",
             *         "example": {
             *           "body_text": [
             *             [
             *               "Asha"
             *             ]
             *           ]
             *         }
             *       }
             *     ]
             */
            components: ({
                /** @constant */
                type: "HEADER";
                /** @constant */
                format: "TEXT";
                text: string;
                example?: {
                    header_text: string[];
                };
            } | {
                /** @constant */
                type: "BODY";
                text: string;
                example?: {
                    body_text: string[][];
                };
            } | {
                /** @constant */
                type: "FOOTER";
                text: string;
            } | {
                /** @constant */
                type: "BUTTONS";
                buttons: ({
                    /** @constant */
                    type: "QUICK_REPLY";
                    text: string;
                } | {
                    /** @constant */
                    type: "URL";
                    text: string;
                    url: string;
                    example?: string[];
                } | {
                    /** @constant */
                    type: "PHONE_NUMBER";
                    text: string;
                    phone_number: string;
                })[];
            })[];
        };
        TemplateFlag: {
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            at: string;
            reason: string | null;
        };
        TemplatesPage: {
            data: components["schemas"]["Template"][];
            nextCursor: string | null;
        };
        TotalsBeforeAfter: {
            before: string | null;
            after: string | null;
        };
        UnpricedMarket: {
            /** @example AQ */
            market: string;
            /** @example 3 */
            recipients: number;
        };
        UpcomingCategory: {
            /** @enum {string} */
            category: "MARKETING" | "UTILITY" | "AUTHENTICATION";
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            at: string;
        };
        UploadedContact: {
            /**
             * @description Text, a number, a boolean, or null for nothing. A row with anything else is a bad one.
             * @example 98765 43210
             */
            phone?: unknown;
            /**
             * @description Text, a number, a boolean, or null for nothing. A row with anything else is a bad one.
             * @example Asha
             */
            name?: unknown;
            /**
             * @example {
             *       "city": "Pune",
             *       "age": 34
             *     }
             */
            attributes?: {
                [key: string]: unknown;
            };
        };
        Vendor: {
            /** @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /** @example Asha Textiles */
            companyName: string;
            legalName: string | null;
            gstin: string | null;
            billingAddress: components["schemas"]["BillingAddress"] | null;
            billingEmail: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /** @example null */
            suspendedSince: string | null;
        };
        VendorStanding: {
            /** @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            id: string;
            /** @example Asha Textiles */
            companyName: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            suspension: components["schemas"]["Suspension"] | null;
            /** @example 1 */
            weight: number;
        };
        VendorWallet: {
            /** @example INR */
            currency: string;
            /** @example 80.5000 */
            available: string;
            /** @example 3.1071 */
            held: string;
            /** @example 0.0000 */
            receivable: string;
        };
        VendorWeight: {
            /** @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
            vendorId: string;
            /** @example 2 */
            weight: number;
        };
        VendorsPage: {
            data: components["schemas"]["VendorStanding"][];
            nextCursor: string | null;
        };
        Wallet: {
            /** @example INR */
            currency: string;
            /** @example 80.5000 */
            available: string;
            /** @example 3.1071 */
            held: string;
            /** @example 0.0000 */
            receivable: string;
            /** @example 3 */
            journals: number;
        };
        WalletAfterLaunch: {
            /** @example 80.5000 */
            available: string;
            /** @example 0.0000 */
            receivable: string;
            /** @example 77.3929 */
            availableAfter: string | null;
            /** @example 0.0000 */
            shortfall: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ApiKeys_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your API keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "key_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "name": "Shop",
                     *           "prefix": "wak_example0",
                     *           "scopes": [
                     *             "vendor:read"
                     *           ],
                     *           "createdAt": "2026-01-31T09:30:00.000Z",
                     *           "expiresAt": "2027-01-31T09:30:00.000Z",
                     *           "lastUsedAt": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeys"];
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    ApiKeys_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Shop",
                 *       "scopes": [
                 *         "vendor:read"
                 *       ],
                 *       "expiresAt": "2027-01-31T09:30:00.000Z"
                 *     }
                 */
                "application/json": {
                    /** @example Shop */
                    name: string;
                    scopes: ("vendor:read" | "vendor:write" | "contacts:read" | "contacts:write" | "templates:read" | "templates:write" | "campaigns:read" | "campaigns:launch" | "campaigns:control" | "wallet:read" | "billing:read" | "billing:write" | "audit:read")[];
                    /**
                     * Format: date-time
                     * @example 2027-01-31T09:30:00.000Z
                     */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description Create an API key; only this answer contains it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "name": "Shop",
                     *       "prefix": "wak_example0",
                     *       "scopes": [
                     *         "vendor:read"
                     *       ],
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "expiresAt": "2027-01-31T09:30:00.000Z",
                     *       "lastUsedAt": "2026-01-31T09:30:00.000Z",
                     *       "key": "wak_example0fAKeyThatNobodyHas0123456789abcdefg"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /** @description `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `identity.too_many_api_keys` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_api_keys";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `identity.api_key_expired` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.api_key_expired";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    ApiKeys_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example key_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke a key, at once */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `identity.api_key_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.api_key_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    AuditLog_ofVendor: {
        parameters: {
            query?: {
                /** @example 50 */
                limit?: number;
                /** @example aud_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who did what in your company */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "aud_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "at": "2026-01-31T09:30:00.000Z",
                     *           "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "actor": {
                     *             "kind": "member",
                     *             "id": "mem_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *             "address": "203.0.113.7"
                     *           },
                     *           "action": "vendor.updated",
                     *           "target": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "outcome": "done",
                     *           "details": {}
                     *         }
                     *       ],
                     *       "nextCursor": "aud_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditLogPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Team_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "Zm9yIHRoaXMgcGFnZSBvbmx5Zm9yIHRoaXMgcGFnZSB",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** @example Zm9yIHRoaXMgcGFnZSBvbmx5Zm9yIHRoaXMgcGFnZSB */
                    token: string;
                    /** @example correct horse battery */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Accept an invitation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiJ9…",
                     *       "expiresInSeconds": 900,
                     *       "refreshToken": "ses_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f.Zm9yIHRoaXMgcGFnZSBvbmx5",
                     *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "role": "ADMIN"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `identity.invitation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.invitation_not_found";
                    };
                };
            };
            /** @description `identity.member_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.member_exists";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Email_ask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** @example asha@example.com */
                    email: string;
                    /** @example correct horse battery */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Send a code to your new address */
            202: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "SENT"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "SENT";
                    };
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required`, `identity.wrong_credentials` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required" | "identity.wrong_credentials";
                    };
                };
            };
            /** @description `auth.member_needed`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.member_needed" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `identity.member_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.member_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `identity.too_many_codes`, `identity.too_many_logins`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_codes" | "identity.too_many_logins" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Email_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com",
                 *       "code": "402913"
                 *     }
                 */
                "application/json": {
                    /** @example asha@example.com */
                    email: string;
                    /** @example 402913 */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Change your address with the code */
            204: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required`, `identity.code_expired`, `identity.wrong_code` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required" | "identity.code_expired" | "identity.wrong_code";
                    };
                };
            };
            /** @description `auth.member_needed`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.member_needed" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `identity.member_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.member_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `identity.member_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "identity.member_exists";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `identity.too_many_attempts`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_attempts" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Sessions_forgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com"
                 *     }
                 */
                "application/json": {
                    /** @example asha@example.com */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Send a code for a new password */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "SENT_IF_MEMBER"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "SENT_IF_MEMBER";
                    };
                };
            };
            /** @description `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `identity.too_many_codes`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_codes" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Auth_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** @example asha@example.com */
                    email: string;
                    /** @example correct horse battery */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Log in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiJ9…",
                     *       "expiresInSeconds": 900,
                     *       "refreshToken": "ses_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f.Zm9yIHRoaXMgcGFnZSBvbmx5",
                     *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "role": "ADMIN"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `idempotency.unsupported`, `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.unsupported" | "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `identity.wrong_credentials` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.wrong_credentials";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `identity.too_many_logins`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_logins" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Sessions_logOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refreshToken": "ses_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f.Zm9yIHRoaXMgcGFnZSBvbmx5"
                 *     }
                 */
                "application/json": {
                    /** @example ses_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f.Zm9yIHRoaXMgcGFnZSBvbmx5 */
                    refreshToken: string;
                };
            };
        };
        responses: {
            /** @description End this session */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Sessions_logOutEverywhere: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End all your sessions */
            204: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.member_needed`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.member_needed" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Sessions_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refreshToken": "ses_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f.Zm9yIHRoaXMgcGFnZSBvbmx5"
                 *     }
                 */
                "application/json": {
                    /** @example ses_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f.Zm9yIHRoaXMgcGFnZSBvbmx5 */
                    refreshToken: string;
                };
            };
        };
        responses: {
            /** @description Exchange a refresh token for the next tokens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiJ9…",
                     *       "expiresInSeconds": 900,
                     *       "refreshToken": "ses_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f.Zm9yIHRoaXMgcGFnZSBvbmx5",
                     *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "role": "ADMIN"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `identity.invalid_refresh_token` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.invalid_refresh_token";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Auth_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com",
                 *       "password": "correct horse battery",
                 *       "companyName": "Asha Textiles"
                 *     }
                 */
                "application/json": components["schemas"]["Registration"];
            };
        };
        responses: {
            /** @description Register a company and its first administrator */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "PENDING"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "PENDING";
                    };
                };
            };
            /** @description `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Sessions_resetPasswordWithCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com",
                 *       "code": "402913",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** @example asha@example.com */
                    email: string;
                    /** @example 402913 */
                    code: string;
                    /** @example correct horse battery */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Set a new password with the code; this ends every session */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `identity.code_expired`, `identity.wrong_code` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.code_expired" | "identity.wrong_code";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `identity.too_many_attempts`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_attempts" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Auth_sendOtp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com"
                 *     }
                 */
                "application/json": {
                    /** @example asha@example.com */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Send a code to an address that is to be verified */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "SENT_IF_PENDING"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "SENT_IF_PENDING";
                    };
                };
            };
            /** @description `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `identity.too_many_codes`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_codes" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Auth_verifyOtp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com",
                 *       "code": "402913",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** @example asha@example.com */
                    email: string;
                    /** @example 402913 */
                    code: string;
                    /** @example correct horse battery */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Verify the address with its code, and log in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiJ9…",
                     *       "expiresInSeconds": 900,
                     *       "refreshToken": "ses_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f.Zm9yIHRoaXMgcGFnZSBvbmx5",
                     *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "role": "ADMIN"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `idempotency.unsupported`, `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.unsupported" | "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `identity.code_expired`, `identity.wrong_code`, `identity.wrong_credentials` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.code_expired" | "identity.wrong_code" | "identity.wrong_credentials";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `identity.password_needed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.password_needed";
                    };
                };
            };
            /** @description `identity.too_many_attempts`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_attempts" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_list: {
        parameters: {
            query?: {
                /** @example 50 */
                limit?: number;
                /** @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your campaigns */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "name": "Diwali offer",
                     *           "state": "PAUSED",
                     *           "stateReason": "Paused by you",
                     *           "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "recipients": 3,
                     *           "optedOut": 3,
                     *           "excluded": 3,
                     *           "misfits": [
                     *             {
                     *               "reason": "The contact's city is empty",
                     *               "recipients": 3
                     *             }
                     *           ],
                     *           "tagIds": [
                     *             "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *           ],
                     *           "excludeListIds": [
                     *             "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *           ],
                     *           "retryOf": null,
                     *           "resendUnconfirmed": false,
                     *           "startsAt": null,
                     *           "resumesAt": null,
                     *           "scheduledFor": null,
                     *           "createdAt": "2026-01-31T09:30:00.000Z",
                     *           "completedAt": null
                     *         }
                     *       ],
                     *       "nextCursor": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["CampaignsPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_launch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Diwali offer",
                 *       "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                 *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                 *       "tagIds": [
                 *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                 *       ],
                 *       "excludeListIds": [
                 *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                 *       ],
                 *       "resendUnconfirmed": false,
                 *       "startsAt": "2026-11-30T09:00:00+05:30",
                 *       "expectedTotal": "3.1071",
                 *       "parameters": {
                 *         "body": [
                 *           {
                 *             "attribute": "name",
                 *             "default": "friend"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Launch"];
            };
        };
        responses: {
            /** @description Launch a campaign: a template to a contact list */
            202: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "name": "Diwali offer",
                     *       "state": "PAUSED",
                     *       "stateReason": "Paused by you",
                     *       "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "recipients": 3,
                     *       "optedOut": 3,
                     *       "excluded": 3,
                     *       "misfits": [
                     *         {
                     *           "reason": "The contact's city is empty",
                     *           "recipients": 3
                     *         }
                     *       ],
                     *       "tagIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "excludeListIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "retryOf": null,
                     *       "resendUnconfirmed": false,
                     *       "startsAt": null,
                     *       "resumesAt": null,
                     *       "scheduledFor": null,
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "completedAt": null,
                     *       "quote": {
                     *         "currency": "INR",
                     *         "category": "MARKETING",
                     *         "recipients": 3,
                     *         "total": "3.1071",
                     *         "markets": [
                     *           {
                     *             "market": "IN",
                     *             "recipients": 3,
                     *             "unitPrice": "1.0357",
                     *             "total": "3.1071"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LaunchedCampaign"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `money.invalid_amount`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "money.invalid_amount" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `wallet.insufficient_funds`, `wallet.receivable_open` */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.insufficient_funds" | "wallet.receivable_open";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed`, `identity.vendor_suspended` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed" | "identity.vendor_suspended";
                    };
                };
            };
            /** @description `contacts.list_not_found`, `templates.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.list_not_found" | "templates.not_found";
                    };
                };
            };
            /** @description `campaigns.template_not_approved`, `campaigns.total_changed`, `idempotency.in_progress`, `wallet.price_in_other_currency` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.template_not_approved" | "campaigns.total_changed" | "idempotency.in_progress" | "wallet.price_in_other_currency";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `campaigns.empty_audience`, `campaigns.market_without_price`, `campaigns.parameters_do_not_fit`, `campaigns.resend_not_possible`, `campaigns.start_not_possible`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.empty_audience" | "campaigns.market_without_price" | "campaigns.parameters_do_not_fit" | "campaigns.resend_not_possible" | "campaigns.start_not_possible" | "idempotency.key_reused";
                    };
                };
            };
            /** @description `campaigns.too_many_preparing`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.too_many_preparing" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_quote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                 *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                 *       "tagIds": [
                 *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                 *       ],
                 *       "excludeListIds": [
                 *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                 *       ],
                 *       "parameters": {
                 *         "body": [
                 *           {
                 *             "attribute": "name",
                 *             "default": "friend"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            /** @description What a launch would set aside now; nothing is held */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "INR",
                     *       "category": "MARKETING",
                     *       "recipients": 3,
                     *       "total": "3.1071",
                     *       "markets": [
                     *         {
                     *           "market": "IN",
                     *           "recipients": 3,
                     *           "unitPrice": "1.0357",
                     *           "total": "3.1071"
                     *         }
                     *       ],
                     *       "optedOut": 3,
                     *       "excluded": 3,
                     *       "misfits": [
                     *         {
                     *           "reason": "The contact's city is empty",
                     *           "recipients": 3
                     *         }
                     *       ],
                     *       "unpriced": [
                     *         {
                     *           "market": "AQ",
                     *           "recipients": 3
                     *         }
                     *       ],
                     *       "wallet": {
                     *         "available": "80.5000",
                     *         "receivable": "0.0000",
                     *         "availableAfter": "77.3929",
                     *         "shortfall": "0.0000"
                     *       },
                     *       "durationSeconds": 90
                     *     }
                     */
                    "application/json": components["schemas"]["ShownQuote"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `contacts.list_not_found`, `templates.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.list_not_found" | "templates.not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `wallet.price_in_other_currency` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "wallet.price_in_other_currency";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `campaigns.empty_audience`, `campaigns.parameters_do_not_fit`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.empty_audience" | "campaigns.parameters_do_not_fit" | "idempotency.key_reused";
                    };
                };
            };
            /** @description `campaigns.too_many_quotes`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.too_many_quotes" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_unpriced: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                 *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                 *       "tagIds": [
                 *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                 *       ],
                 *       "excludeListIds": [
                 *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                 *       ],
                 *       "parameters": {
                 *         "body": [
                 *           {
                 *             "attribute": "name",
                 *             "default": "friend"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            /** @description Recipients of a quote that have no price */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example contact,phone,market
                     *     con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f,+672111234,AQ
                     */
                    "text/csv": string;
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `contacts.list_not_found`, `templates.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.list_not_found" | "templates.not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `campaigns.parameters_do_not_fit`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.parameters_do_not_fit" | "idempotency.key_reused";
                    };
                };
            };
            /** @description `campaigns.too_many_quotes`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.too_many_quotes" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One campaign, with its progress and its money */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "name": "Diwali offer",
                     *       "state": "PAUSED",
                     *       "stateReason": "Paused by you",
                     *       "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "recipients": 3,
                     *       "optedOut": 3,
                     *       "excluded": 3,
                     *       "misfits": [
                     *         {
                     *           "reason": "The contact's city is empty",
                     *           "recipients": 3
                     *         }
                     *       ],
                     *       "tagIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "excludeListIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "retryOf": null,
                     *       "resendUnconfirmed": false,
                     *       "startsAt": null,
                     *       "resumesAt": null,
                     *       "scheduledFor": null,
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "completedAt": null,
                     *       "messages": {
                     *         "planned": 0,
                     *         "queued": 1,
                     *         "sending": 0,
                     *         "unknown": 0,
                     *         "accepted": 0,
                     *         "sent": 0,
                     *         "failed": 1,
                     *         "delivered": 1,
                     *         "read": 0,
                     *         "cancelled": 0
                     *       },
                     *       "failures": [
                     *         {
                     *           "code": 131026,
                     *           "class": "fail-recipient",
                     *           "cause": "The number is not on WhatsApp",
                     *           "messages": 1
                     *         }
                     *       ],
                     *       "money": {
                     *         "held": "3.1071",
                     *         "charged": "1.0357",
                     *         "released": "1.0357",
                     *         "remaining": "1.0357"
                     *       },
                     *       "pace": {
                     *         "messagesPerSecond": 72.5,
                     *         "endsAt": "2026-01-31T09:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CampaignProgress"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `campaigns.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop sending for good */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "name": "Diwali offer",
                     *       "state": "PAUSED",
                     *       "stateReason": "Paused by you",
                     *       "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "recipients": 3,
                     *       "optedOut": 3,
                     *       "excluded": 3,
                     *       "misfits": [
                     *         {
                     *           "reason": "The contact's city is empty",
                     *           "recipients": 3
                     *         }
                     *       ],
                     *       "tagIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "excludeListIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "retryOf": null,
                     *       "resendUnconfirmed": false,
                     *       "startsAt": null,
                     *       "resumesAt": null,
                     *       "scheduledFor": null,
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "completedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `campaigns.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.not_found";
                    };
                };
            };
            /** @description `campaigns.wrong_state`, `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.wrong_state" | "idempotency.in_progress";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_messages: {
        parameters: {
            query?: {
                /** @example 50 */
                limit?: number;
                /** @example 14 */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of each message */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f-con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "to": "+919876543210",
                     *           "state": "FAILED",
                     *           "wamid": "wamid.HBgMOTE5ODc2NTQzMjEw",
                     *           "error": {
                     *             "code": 131026,
                     *             "class": "fail-recipient",
                     *             "cause": "The number is not on WhatsApp"
                     *           },
                     *           "charged": null,
                     *           "sentAt": "2026-01-31T09:30:00.000Z",
                     *           "changedAt": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "14"
                     *     }
                     */
                    "application/json": components["schemas"]["MessagesPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `campaigns.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_pause: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop sending, for now */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "name": "Diwali offer",
                     *       "state": "PAUSED",
                     *       "stateReason": "Paused by you",
                     *       "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "recipients": 3,
                     *       "optedOut": 3,
                     *       "excluded": 3,
                     *       "misfits": [
                     *         {
                     *           "reason": "The contact's city is empty",
                     *           "recipients": 3
                     *         }
                     *       ],
                     *       "tagIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "excludeListIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "retryOf": null,
                     *       "resendUnconfirmed": false,
                     *       "startsAt": null,
                     *       "resumesAt": null,
                     *       "scheduledFor": null,
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "completedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `campaigns.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.not_found";
                    };
                };
            };
            /** @description `campaigns.wrong_state`, `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.wrong_state" | "idempotency.in_progress";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_rate: {
        parameters: {
            query?: {
                /** @example 50 */
                limit?: number;
                /** @example 1795305600000 */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many messages left in each second */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sends": 3,
                     *       "maxPerSecond": 3,
                     *       "firstAt": "2026-01-31T09:30:00.000Z",
                     *       "lastAt": "2026-01-31T09:30:00.000Z",
                     *       "data": [
                     *         {
                     *           "at": "2026-01-31T09:30:00.000Z",
                     *           "sends": 3
                     *         }
                     *       ],
                     *       "nextCursor": "1795305600000"
                     *     }
                     */
                    "application/json": components["schemas"]["CampaignRate"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `campaigns.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Resume sending, at the template's current price */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "name": "Diwali offer",
                     *       "state": "PAUSED",
                     *       "stateReason": "Paused by you",
                     *       "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "recipients": 3,
                     *       "optedOut": 3,
                     *       "excluded": 3,
                     *       "misfits": [
                     *         {
                     *           "reason": "The contact's city is empty",
                     *           "recipients": 3
                     *         }
                     *       ],
                     *       "tagIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "excludeListIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "retryOf": null,
                     *       "resendUnconfirmed": false,
                     *       "startsAt": null,
                     *       "resumesAt": null,
                     *       "scheduledFor": null,
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "completedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `wallet.insufficient_funds`, `wallet.receivable_open` */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.insufficient_funds" | "wallet.receivable_open";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `campaigns.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.not_found";
                    };
                };
            };
            /** @description `campaigns.wrong_state`, `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.wrong_state" | "idempotency.in_progress";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_retryFailed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "classes": [
                 *         "retry",
                 *         "throttle",
                 *         "stop-platform",
                 *         "stop-campaign"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RetryFailed"];
            };
        };
        responses: {
            /** @description Retry the recipients whose message failed */
            202: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "name": "Diwali offer",
                     *       "state": "PAUSED",
                     *       "stateReason": "Paused by you",
                     *       "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "recipients": 3,
                     *       "optedOut": 3,
                     *       "excluded": 3,
                     *       "misfits": [
                     *         {
                     *           "reason": "The contact's city is empty",
                     *           "recipients": 3
                     *         }
                     *       ],
                     *       "tagIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "excludeListIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "retryOf": null,
                     *       "resendUnconfirmed": false,
                     *       "startsAt": null,
                     *       "resumesAt": null,
                     *       "scheduledFor": null,
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "completedAt": null,
                     *       "quote": {
                     *         "currency": "INR",
                     *         "category": "MARKETING",
                     *         "recipients": 3,
                     *         "total": "3.1071",
                     *         "markets": [
                     *           {
                     *             "market": "IN",
                     *             "recipients": 3,
                     *             "unitPrice": "1.0357",
                     *             "total": "3.1071"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LaunchedCampaign"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `wallet.insufficient_funds`, `wallet.receivable_open` */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.insufficient_funds" | "wallet.receivable_open";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed`, `identity.vendor_suspended` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed" | "identity.vendor_suspended";
                    };
                };
            };
            /** @description `campaigns.not_found`, `contacts.list_not_found`, `templates.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.not_found" | "contacts.list_not_found" | "templates.not_found";
                    };
                };
            };
            /** @description `campaigns.template_not_approved`, `campaigns.too_many_retries`, `campaigns.wrong_state`, `idempotency.in_progress`, `wallet.price_in_other_currency` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.template_not_approved" | "campaigns.too_many_retries" | "campaigns.wrong_state" | "idempotency.in_progress" | "wallet.price_in_other_currency";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `campaigns.empty_audience`, `campaigns.market_without_price`, `campaigns.parameters_do_not_fit`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.empty_audience" | "campaigns.market_without_price" | "campaigns.parameters_do_not_fit" | "idempotency.key_reused";
                    };
                };
            };
            /** @description `campaigns.too_many_preparing`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.too_many_preparing" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    ContactLists_page: {
        parameters: {
            query?: {
                /** @example 50 */
                limit?: number;
                /** @example lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your contact lists */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "name": "default",
                     *           "size": 3,
                     *           "createdAt": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactListsPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Contacts_page: {
        parameters: {
            query?: {
                /** @example lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                listId?: string;
                /** @example 50 */
                limit?: number;
                /** @example con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your contacts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "phone": "+919876543210",
                     *           "name": "Asha",
                     *           "attributes": {
                     *             "city": "Pune"
                     *           },
                     *           "createdAt": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactsPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `contacts.list_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.list_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Contacts_upload: {
        parameters: {
            query?: {
                /** @example Customers */
                list?: string;
                /** @example IN */
                defaultCountry?: string;
            };
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example phone,name,city
                 *     98765 43210,Asha,Pune
                 */
                "text/csv": string;
                /**
                 * @example {
                 *       "list": "Customers",
                 *       "tags": [],
                 *       "defaultCountry": "IN",
                 *       "contacts": [
                 *         {
                 *           "phone": "98765 43210",
                 *           "name": "Asha",
                 *           "attributes": {
                 *             "city": "Pune",
                 *             "age": 34
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ContactsUpload"];
            };
        };
        responses: {
            /** @description Upload contacts */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "received": 3,
                     *       "created": 3,
                     *       "updated": 3,
                     *       "duplicates": 3,
                     *       "invalid": 3,
                     *       "errors": [
                     *         {
                     *           "row": 3,
                     *           "code": "phone.invalid",
                     *           "message": "This is not a phone number",
                     *           "value": "12"
                     *         }
                     *       ],
                     *       "errorsTruncated": true,
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "list": "default"
                     *     }
                     */
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description `contacts.upload_aborted`, `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.upload_aborted" | "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `contacts.too_many_rows`, `contacts.upload_too_large`, `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.too_many_rows" | "contacts.upload_too_large" | "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `contacts.invalid_columns`, `contacts.malformed_csv`, `contacts.no_phone_column`, `contacts.nothing_to_save`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.invalid_columns" | "contacts.malformed_csv" | "contacts.no_phone_column" | "contacts.nothing_to_save" | "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    ContactImports_page: {
        parameters: {
            query?: {
                /** @example 50 */
                limit?: number;
                /** @example imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your imports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "state": "FAILED",
                     *           "problem": {
                     *             "code": "contacts.malformed_csv",
                     *             "message": "Row 7 has an unmatched quote, or is too long"
                     *           },
                     *           "list": "default",
                     *           "tags": [
                     *             "Customers"
                     *           ],
                     *           "defaultCountry": "IN",
                     *           "columns": {
                     *             "phone": "Mobile",
                     *             "name": "Name",
                     *             "attributes": {}
                     *           },
                     *           "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "progress": 0.5,
                     *           "received": 3,
                     *           "created": 3,
                     *           "updated": 3,
                     *           "duplicates": 3,
                     *           "invalid": 3,
                     *           "invalidByCode": {
                     *             "phone.invalid": 3
                     *           },
                     *           "createdAt": "2026-01-31T09:30:00.000Z",
                     *           "finishedAt": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactImportsPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    ContactImports_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "list": "Customers",
                 *       "tags": [],
                 *       "defaultCountry": "IN",
                 *       "contacts": [
                 *         {
                 *           "phone": "98765 43210",
                 *           "name": "Asha",
                 *           "attributes": {
                 *             "city": "Pune",
                 *             "age": 34
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ContactsUpload"];
                /**
                 * @example phone,name,city
                 *     98765 43210,Asha,Pune
                 */
                "text/csv": string;
                /**
                 * @example {
                 *       "list": "Customers",
                 *       "file": "phone,name\n98765 43210,Asha\n"
                 *     }
                 */
                "multipart/form-data": {
                    list?: string;
                    tags?: string;
                    defaultCountry?: string;
                    columns?: string;
                    file: string;
                };
            };
        };
        responses: {
            /** @description Start an import of up to a million rows in the background */
            202: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "state": "FAILED",
                     *       "problem": {
                     *         "code": "contacts.malformed_csv",
                     *         "message": "Row 7 has an unmatched quote, or is too long"
                     *       },
                     *       "list": "default",
                     *       "tags": [
                     *         "Customers"
                     *       ],
                     *       "defaultCountry": "IN",
                     *       "columns": {
                     *         "phone": "Mobile",
                     *         "name": "Name",
                     *         "attributes": {}
                     *       },
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "progress": 0.5,
                     *       "received": 3,
                     *       "created": 3,
                     *       "updated": 3,
                     *       "duplicates": 3,
                     *       "invalid": 3,
                     *       "invalidByCode": {
                     *         "phone.invalid": 3
                     *       },
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "finishedAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactImport"];
                };
            };
            /** @description `contacts.malformed_upload`, `contacts.upload_aborted`, `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.malformed_upload" | "contacts.upload_aborted" | "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `contacts.upload_too_large`, `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.upload_too_large" | "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `contacts.invalid_columns`, `contacts.malformed_csv`, `contacts.no_phone_column`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.invalid_columns" | "contacts.malformed_csv" | "contacts.no_phone_column" | "idempotency.key_reused";
                    };
                };
            };
            /** @description `contacts.too_many_imports`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.too_many_imports" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    ContactImports_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One import and its progress */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "state": "FAILED",
                     *       "problem": {
                     *         "code": "contacts.malformed_csv",
                     *         "message": "Row 7 has an unmatched quote, or is too long"
                     *       },
                     *       "list": "default",
                     *       "tags": [
                     *         "Customers"
                     *       ],
                     *       "defaultCountry": "IN",
                     *       "columns": {
                     *         "phone": "Mobile",
                     *         "name": "Name",
                     *         "attributes": {}
                     *       },
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "progress": 0.5,
                     *       "received": 3,
                     *       "created": 3,
                     *       "updated": 3,
                     *       "duplicates": 3,
                     *       "invalid": 3,
                     *       "invalidByCode": {
                     *         "phone.invalid": 3
                     *       },
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "finishedAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactImport"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `contacts.import_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.import_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    ContactImports_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete an import and its files */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `contacts.import_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.import_not_found";
                    };
                };
            };
            /** @description `contacts.import_wrong_state` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.import_wrong_state";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    ContactImports_errors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows that were left out, each with what is wrong with it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example error_row,error_code,error_message,phone,name
                     *     7,phone.invalid,This is not a phone number,12,Asha
                     */
                    "text/csv": string;
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `contacts.import_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.import_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    ContactImports_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Resume an import that was stopped */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "state": "FAILED",
                     *       "problem": {
                     *         "code": "contacts.malformed_csv",
                     *         "message": "Row 7 has an unmatched quote, or is too long"
                     *       },
                     *       "list": "default",
                     *       "tags": [
                     *         "Customers"
                     *       ],
                     *       "defaultCountry": "IN",
                     *       "columns": {
                     *         "phone": "Mobile",
                     *         "name": "Name",
                     *         "attributes": {}
                     *       },
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "progress": 0.5,
                     *       "received": 3,
                     *       "created": 3,
                     *       "updated": 3,
                     *       "duplicates": 3,
                     *       "invalid": 3,
                     *       "invalidByCode": {
                     *         "phone.invalid": 3
                     *       },
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "finishedAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactImport"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `contacts.import_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.import_not_found";
                    };
                };
            };
            /** @description `contacts.import_wrong_state`, `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.import_wrong_state" | "idempotency.in_progress";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    ContactImports_stop: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop an import; what was saved stays */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "state": "FAILED",
                     *       "problem": {
                     *         "code": "contacts.malformed_csv",
                     *         "message": "Row 7 has an unmatched quote, or is too long"
                     *       },
                     *       "list": "default",
                     *       "tags": [
                     *         "Customers"
                     *       ],
                     *       "defaultCountry": "IN",
                     *       "columns": {
                     *         "phone": "Mobile",
                     *         "name": "Name",
                     *         "attributes": {}
                     *       },
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "progress": 0.5,
                     *       "received": 3,
                     *       "created": 3,
                     *       "updated": 3,
                     *       "duplicates": 3,
                     *       "invalid": 3,
                     *       "invalidByCode": {
                     *         "phone.invalid": 3
                     *       },
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "finishedAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactImport"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `contacts.import_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.import_not_found";
                    };
                };
            };
            /** @description `contacts.import_wrong_state`, `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.import_wrong_state" | "idempotency.in_progress";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Contacts_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a contact */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `contacts.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    documentation_get_docs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This description as a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!DOCTYPE html><html><body></body></html> */
                    "text/html": string;
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    health_get_healthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process is alive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    health_get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is counted and measured, for Prometheus */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example waba_bus_depth{topic="waba.meta-events"} 0 */
                    "text/plain": string;
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    documentation_get_openapi_json: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This description */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "openapi": "3.1.0"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        openapi: "3.1.0";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    OperatorAdjustments_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reference": "TICKET-17",
                 *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                 *       "amount": "-25.50",
                 *       "reason": "Goodwill"
                 *     }
                 */
                "application/json": {
                    /** @example TICKET-17 */
                    reference: string;
                    /** @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                    vendorId: string;
                    /** @example -25.50 */
                    amount: string;
                    /** @example Goodwill */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Adjust a wallet; above a limit a second operator must approve */
            201: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reference": "TICKET-17",
                     *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "amount": "80.5000",
                     *       "reason": "Goodwill",
                     *       "state": "APPLIED",
                     *       "requestedBy": "opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "requestedAt": "2026-01-31T09:30:00.000Z",
                     *       "decidedBy": "opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a50",
                     *       "decidedAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `wallet.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `wallet.adjustment_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "wallet.adjustment_exists";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused`, `wallet.invalid_adjustment` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused" | "wallet.invalid_adjustment";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorAdjustments_pending: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Adjustments that wait for a second operator */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "reference": "TICKET-17",
                     *           "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "amount": "80.5000",
                     *           "reason": "Goodwill",
                     *           "state": "APPLIED",
                     *           "requestedBy": "opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "requestedAt": "2026-01-31T09:30:00.000Z",
                     *           "decidedBy": "opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a50",
                     *           "decidedAt": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PendingAdjustments"];
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorAdjustments_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example TICKET-17 */
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Approve an adjustment */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reference": "TICKET-17",
                     *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "amount": "80.5000",
                     *       "reason": "Goodwill",
                     *       "state": "APPLIED",
                     *       "requestedBy": "opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "requestedAt": "2026-01-31T09:30:00.000Z",
                     *       "decidedBy": "opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a50",
                     *       "decidedAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed`, `wallet.second_operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed" | "wallet.second_operator_needed";
                    };
                };
            };
            /** @description `wallet.adjustment_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.adjustment_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `wallet.adjustment_decided` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "wallet.adjustment_decided";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorAdjustments_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example TICKET-17 */
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reject an adjustment */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reference": "TICKET-17",
                     *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "amount": "80.5000",
                     *       "reason": "Goodwill",
                     *       "state": "APPLIED",
                     *       "requestedBy": "opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "requestedAt": "2026-01-31T09:30:00.000Z",
                     *       "decidedBy": "opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a50",
                     *       "decidedAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `wallet.adjustment_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.adjustment_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `wallet.adjustment_decided` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "wallet.adjustment_decided";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    AuditLog_ofAll: {
        parameters: {
            query?: {
                /** @example 50 */
                limit?: number;
                /** @example aud_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                cursor?: string;
                /** @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                vendorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who did what, across all vendors and the platform */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "aud_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "at": "2026-01-31T09:30:00.000Z",
                     *           "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "actor": {
                     *             "kind": "member",
                     *             "id": "mem_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *             "address": "203.0.113.7"
                     *           },
                     *           "action": "vendor.updated",
                     *           "target": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "outcome": "done",
                     *           "details": {}
                     *         }
                     *       ],
                     *       "nextCursor": "aud_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditLogPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    DeadLetters_page: {
        parameters: {
            query?: {
                /** @example 50 */
                limit?: number;
                /** @example 1767225600000:dlt_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                cursor?: string;
                /** @example waba.meta-events */
                topic?: string;
                /** @example No such message */
                cause?: string;
                /** @example 2026-01-01T00:00:00.000Z */
                diedFrom?: string;
                /** @example 2026-02-01T00:00:00.000Z */
                diedUntil?: string;
                /** @example waiting */
                state?: "waiting" | "replaying" | "replayed" | "discarded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events that could not be processed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "dlt_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "topic": "waba.meta-events",
                     *           "cause": "No such message",
                     *           "state": "waiting",
                     *           "firstSeen": "2026-01-31T09:30:00.000Z",
                     *           "died": "2026-01-31T09:30:00.000Z",
                     *           "excerpt": "{\"field\":\"messages\",\"value\":{}}"
                     *         }
                     *       ],
                     *       "nextCursor": "1767225600000:dlt_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLettersPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    DeadLetters_discard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "all": true,
                 *       "reason": "Replaced by hand"
                 *     }
                 */
                "application/json": {
                    /** @example waba.meta-events */
                    topic?: string;
                    /** @example No such message */
                    cause?: string;
                    /**
                     * Format: date-time
                     * @example 2026-01-01T00:00:00.000Z
                     */
                    diedFrom?: string;
                    /**
                     * Format: date-time
                     * @example 2026-02-01T00:00:00.000Z
                     */
                    diedUntil?: string;
                    ids?: string[];
                    /** @constant */
                    all?: true;
                    /** @example Replaced by hand */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Discard the waiting dead letters */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "letters": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedDeadLetters"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `operations.dead_letter_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "operations.dead_letter_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    DeadLetters_replay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "all": true
                 *     }
                 */
                "application/json": {
                    /** @example waba.meta-events */
                    topic?: string;
                    /** @example No such message */
                    cause?: string;
                    /**
                     * Format: date-time
                     * @example 2026-01-01T00:00:00.000Z
                     */
                    diedFrom?: string;
                    /**
                     * Format: date-time
                     * @example 2026-02-01T00:00:00.000Z
                     */
                    diedUntil?: string;
                    ids?: string[];
                    /** @constant */
                    all?: true;
                };
            };
        };
        responses: {
            /** @description Replay the waiting dead letters */
            202: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "letters": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedDeadLetters"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `operations.dead_letter_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "operations.dead_letter_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    DeadLetters_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example dlt_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One dead letter, with its history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dlt_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "topic": "waba.meta-events",
                     *       "cause": "No such message",
                     *       "state": "waiting",
                     *       "firstSeen": "2026-01-31T09:30:00.000Z",
                     *       "died": "2026-01-31T09:30:00.000Z",
                     *       "excerpt": "{\"field\":\"messages\",\"value\":{}}",
                     *       "value": "{\"field\":\"messages\",\"value\":{}}",
                     *       "history": [
                     *         {
                     *           "at": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `operations.dead_letter_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "operations.dead_letter_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    DeadLetters_discardOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example dlt_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Replaced by hand"
                 *     }
                 */
                "application/json": {
                    /** @example Replaced by hand */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Discard one dead letter */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "letters": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedDeadLetters"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `operations.dead_letter_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "operations.dead_letter_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `operations.dead_letter_not_waiting` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "operations.dead_letter_not_waiting";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    DeadLetters_replayOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example dlt_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Replay one dead letter */
            202: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "letters": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedDeadLetters"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `operations.dead_letter_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "operations.dead_letter_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `operations.dead_letter_not_waiting` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "operations.dead_letter_not_waiting";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Operator_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** @example asha@example.com */
                    email: string;
                    /** @example correct horse battery */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Log in as an operator of the platform */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiJ9…",
                     *       "expiresInSeconds": 3600
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorSession"];
                };
            };
            /** @description `idempotency.unsupported`, `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.unsupported" | "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `identity.wrong_credentials` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.wrong_credentials";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `identity.too_many_logins`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_logins" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorPrices_margin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveFrom": "2026-04-01",
                 *       "basisPoints": 0,
                 *       "fixed": "0.05",
                 *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    effectiveFrom: string;
                    basisPoints: number;
                    /**
                     * @default 0
                     * @example 0.05
                     */
                    fixed?: string;
                    /** @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                    vendorId?: string;
                };
            };
        };
        responses: {
            /** @description Set the margin from a day on, for one vendor or for all others */
            201: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "effectiveFrom": "2026-04-01",
                     *       "basisPoints": 0,
                     *       "fixed": "0.0500",
                     *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["Margin"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `wallet.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `pricing.margin_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "pricing.margin_exists";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused`, `pricing.invalid_margin` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused" | "pricing.invalid_margin";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorPrices_marginPreview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveFrom": "2026-04-01",
                 *       "basisPoints": 0,
                 *       "fixed": "0.05",
                 *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                 *       "days": 30
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    effectiveFrom: string;
                    basisPoints: number;
                    /**
                     * @default 0
                     * @example 0.05
                     */
                    fixed?: string;
                    /** @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                    vendorId?: string;
                    /** @default 30 */
                    days?: number;
                };
            };
        };
        responses: {
            /** @description What a margin would do to recent spending; nothing is stored */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "INR",
                     *       "on": "2026-04-01",
                     *       "days": 30,
                     *       "lines": [
                     *         {
                     *           "market": "IN",
                     *           "name": "India",
                     *           "category": "MARKETING",
                     *           "messages": 3,
                     *           "spent": "80.5000",
                     *           "price": {
                     *             "before": "80.5000",
                     *             "after": "80.5000"
                     *           },
                     *           "total": {
                     *             "before": "80.5000",
                     *             "after": "80.5000"
                     *           },
                     *           "difference": "80.5000"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PricePreview"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `wallet.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `pricing.margin_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "pricing.margin_exists";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused`, `pricing.invalid_margin` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused" | "pricing.invalid_margin";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorPrices_markets: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveFrom": "2026-04-01",
                 *       "csv": "prefix,market\n91,India\n49,Germany\n"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    effectiveFrom: string;
                    /**
                     * @example prefix,market
                     *     91,India
                     *     49,Germany
                     */
                    csv: string;
                };
            };
        };
        responses: {
            /** @description Import a table of markets and their prefixes */
            201: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "effectiveFrom": "2026-04-01",
                     *       "prefixes": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ImportedMarkets"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `pricing.markets_exist` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "pricing.markets_exist";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused`, `pricing.malformed_card`, `pricing.markets_too_late` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused" | "pricing.malformed_card" | "pricing.markets_too_late";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorPrices_rateCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveFrom": "2026-04-01",
                 *       "csv": "Market,Currency,Marketing,Utility\nIndia,INR,0.8631,0.115\n"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    effectiveFrom: string;
                    /**
                     * @example Market,Currency,Marketing,Utility
                     *     India,INR,0.8631,0.115
                     */
                    csv: string;
                };
            };
        };
        responses: {
            /** @description Import one of Meta's rate cards into the price book */
            201: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rates": [
                     *         {
                     *           "market": "IN",
                     *           "name": "India",
                     *           "currency": "INR",
                     *           "effectiveFrom": "2026-04-01",
                     *           "costs": {
                     *             "MARKETING": "1.0357",
                     *             "UTILITY": "0.1380"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Rates"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `pricing.rate_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "pricing.rate_exists";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused`, `pricing.malformed_card` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused" | "pricing.malformed_card";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorPrices_rateCardPreview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveFrom": "2026-04-01",
                 *       "csv": "Market,Currency,Marketing,Utility\nIndia,INR,0.8631,0.115\n",
                 *       "days": 30
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    effectiveFrom: string;
                    /**
                     * @example Market,Currency,Marketing,Utility
                     *     India,INR,0.8631,0.115
                     */
                    csv: string;
                    /** @default 30 */
                    days?: number;
                };
            };
        };
        responses: {
            /** @description What a rate card would do to recent spending; nothing is stored */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "INR",
                     *       "on": "2026-04-01",
                     *       "days": 30,
                     *       "lines": [
                     *         {
                     *           "market": "IN",
                     *           "name": "India",
                     *           "category": "MARKETING",
                     *           "messages": 3,
                     *           "spent": "80.5000",
                     *           "price": {
                     *             "before": "80.5000",
                     *             "after": "80.5000"
                     *           },
                     *           "total": {
                     *             "before": "80.5000",
                     *             "after": "80.5000"
                     *           },
                     *           "difference": "80.5000"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PricePreview"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `pricing.rate_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "pricing.rate_exists";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused`, `pricing.malformed_card` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused" | "pricing.malformed_card";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Sending_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let all campaigns send again after the platform was stopped */
            204: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Sending_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phone numbers that are stopped, and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "phoneNumberId": "220011223344556",
                     *           "reason": "WhatsApp locked the account (131031)",
                     *           "liftedBy": "operator",
                     *           "stoppedAt": "2026-01-31T09:30:00.000Z",
                     *           "until": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SendingStops"];
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Sending_lift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 220011223344556 */
                phoneNumberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let one phone number send again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `campaigns.sending_stop_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.sending_stop_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorVendors_page: {
        parameters: {
            query?: {
                /** @example 50 */
                limit?: number;
                /** @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every vendor with its weight, and which are suspended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "companyName": "Asha Textiles",
                     *           "createdAt": "2026-01-31T09:30:00.000Z",
                     *           "suspension": {
                     *             "reason": "Unpaid invoices",
                     *             "since": "2026-01-31T09:30:00.000Z"
                     *           },
                     *           "weight": 1
                     *         }
                     *       ],
                     *       "nextCursor": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["VendorsPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorVendors_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One vendor, with its wallet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "companyName": "Asha Textiles",
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "suspension": {
                     *         "reason": "Unpaid invoices",
                     *         "since": "2026-01-31T09:30:00.000Z"
                     *       },
                     *       "weight": 1,
                     *       "wallet": {
                     *         "currency": "INR",
                     *         "available": "80.5000",
                     *         "held": "3.1071",
                     *         "receivable": "0.0000"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorVendor"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `identity.vendor_not_found`, `wallet.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.vendor_not_found" | "wallet.not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorVendors_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let a vendor send again */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "companyName": "Asha Textiles",
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "suspension": {
                     *         "reason": "Unpaid invoices",
                     *         "since": "2026-01-31T09:30:00.000Z"
                     *       },
                     *       "weight": 1
                     *     }
                     */
                    "application/json": components["schemas"]["VendorStanding"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `identity.vendor_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.vendor_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorVendors_suspend: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Unpaid invoices"
                 *     }
                 */
                "application/json": {
                    /** @example Unpaid invoices */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Stop all sending of a vendor */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "companyName": "Asha Textiles",
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "suspension": {
                     *         "reason": "Unpaid invoices",
                     *         "since": "2026-01-31T09:30:00.000Z"
                     *       },
                     *       "weight": 1
                     *     }
                     */
                    "application/json": components["schemas"]["VendorStanding"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `identity.vendor_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.vendor_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    VendorWeights_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "weight": 2
                 *     }
                 */
                "application/json": {
                    /** @example 2 */
                    weight: number;
                };
            };
        };
        responses: {
            /** @description Set how much a vendor sends relative to the others while a number is busy */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "weight": 2
                     *     }
                     */
                    "application/json": components["schemas"]["VendorWeight"];
                };
            };
            /** @description `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `identity.vendor_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.vendor_not_found";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OptOuts_page: {
        parameters: {
            query?: {
                /** @example 50 */
                limit?: number;
                /** @example 1767225600000:919876543210:reply */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People who opted out of your messages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "phone": "+919876543210",
                     *           "userId": "IN.13491208655302741918",
                     *           "source": "reply",
                     *           "at": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "1767225600000:919876543210:reply"
                     *     }
                     */
                    "application/json": components["schemas"]["OptOutsPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Pricing_prices: {
        parameters: {
            query?: {
                /** @example 2026-04-01 */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a delivered message costs, by market and category */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "INR",
                     *       "on": "2026-04-01",
                     *       "markets": [
                     *         {
                     *           "market": "IN",
                     *           "name": "India",
                     *           "prices": {
                     *             "MARKETING": "1.0357",
                     *             "UTILITY": "0.1380"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Pricing"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    health_get_readyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process can work */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "checks": {
                     *         "store": "ok",
                     *         "bus": "ok"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "ok";
                        /**
                         * @example {
                         *       "store": "ok",
                         *       "bus": "ok"
                         *     }
                         */
                        checks: {
                            [key: string]: "ok" | "failed";
                        };
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description The process can work */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "unavailable",
                     *       "checks": {
                     *         "store": "failed",
                     *         "bus": "ok"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "unavailable";
                        /**
                         * @example {
                         *       "store": "failed",
                         *       "bus": "ok"
                         *     }
                         */
                        checks: {
                            [key: string]: "ok" | "failed";
                        };
                    };
                };
            };
        };
    };
    Team_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your team */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "members": [
                     *         {
                     *           "id": "mem_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "email": "ravi@example.com",
                     *           "role": "STAFF"
                     *         }
                     *       ],
                     *       "invitations": [
                     *         {
                     *           "id": "inv_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "email": "ravi@example.com",
                     *           "role": "STAFF",
                     *           "expiresAt": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Team_invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ravi@example.com",
                 *       "role": "STAFF"
                 *     }
                 */
                "application/json": {
                    /** @example ravi@example.com */
                    email: string;
                    /**
                     * @example STAFF
                     * @enum {string}
                     */
                    role: "ADMIN" | "STAFF";
                };
            };
        };
        responses: {
            /** @description Invite somebody by e-mail */
            201: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "inv_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "email": "ravi@example.com",
                     *       "role": "STAFF",
                     *       "expiresAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `identity.member_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "identity.member_exists";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `identity.too_many_invitations`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_invitations" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Team_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example inv_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw an invitation */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `identity.invitation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.invitation_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Team_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example mem_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove a member */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `identity.member_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.member_not_found";
                    };
                };
            };
            /** @description `identity.last_admin` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.last_admin";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Team_changeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example mem_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "STAFF"
                 *     }
                 */
                "application/json": {
                    /**
                     * @example STAFF
                     * @enum {string}
                     */
                    role: "ADMIN" | "STAFF";
                };
            };
        };
        responses: {
            /** @description Change a role */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "mem_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "email": "ravi@example.com",
                     *       "role": "STAFF"
                     *     }
                     */
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `identity.member_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.member_not_found";
                    };
                };
            };
            /** @description `identity.last_admin` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.last_admin";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Templates_page: {
        parameters: {
            query?: {
                /** @example PENDING */
                status?: "PENDING" | "APPROVED" | "REJECTED" | "PAUSED" | "DISABLED" | "DELETED";
                /** @example 50 */
                limit?: number;
                /** @example tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your templates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "name": "order_shipped",
                     *           "language": "en_US",
                     *           "category": "MARKETING",
                     *           "upcomingCategory": null,
                     *           "quality": null,
                     *           "flag": null,
                     *           "components": [
                     *             {
                     *               "type": "BODY",
                     *               "text": "Hello {{1}}, your order is on its way.",
                     *               "example": {
                     *                 "body_text": [
                     *                   [
                     *                     "Asha"
                     *                   ]
                     *                 ]
                     *               }
                     *             }
                     *           ],
                     *           "status": "PENDING",
                     *           "statusReason": null,
                     *           "submittedAt": "2026-01-31T09:30:00.000Z",
                     *           "createdAt": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["TemplatesPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Templates_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "order_shipped",
                 *       "language": "en_US",
                 *       "category": "MARKETING",
                 *       "components": [
                 *         {
                 *           "type": "BODY",
                 *           "text": "Hello {{1}}, your order is on its way.",
                 *           "example": {
                 *             "body_text": [
                 *               [
                 *                 "Asha"
                 *               ]
                 *             ]
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["TemplateDefinition"];
            };
        };
        responses: {
            /** @description Submit a template for review */
            201: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "name": "order_shipped",
                     *       "language": "en_US",
                     *       "category": "MARKETING",
                     *       "upcomingCategory": null,
                     *       "quality": null,
                     *       "flag": null,
                     *       "components": [
                     *         {
                     *           "type": "BODY",
                     *           "text": "Hello {{1}}, your order is on its way.",
                     *           "example": {
                     *             "body_text": [
                     *               [
                     *                 "Asha"
                     *               ]
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "status": "PENDING",
                     *       "statusReason": null,
                     *       "submittedAt": "2026-01-31T09:30:00.000Z",
                     *       "createdAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `templates.already_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "templates.already_exists";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused`, `templates.invalid`, `templates.rejected_by_meta` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused" | "templates.invalid" | "templates.rejected_by_meta";
                    };
                };
            };
            /** @description `request.too_many`, `templates.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many" | "templates.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Templates_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One template */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "name": "order_shipped",
                     *       "language": "en_US",
                     *       "category": "MARKETING",
                     *       "upcomingCategory": null,
                     *       "quality": null,
                     *       "flag": null,
                     *       "components": [
                     *         {
                     *           "type": "BODY",
                     *           "text": "Hello {{1}}, your order is on its way.",
                     *           "example": {
                     *             "body_text": [
                     *               [
                     *                 "Asha"
                     *               ]
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "status": "PENDING",
                     *       "statusReason": null,
                     *       "submittedAt": "2026-01-31T09:30:00.000Z",
                     *       "createdAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `templates.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "templates.not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Vendor_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your company, tax and billing details */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "companyName": "Asha Textiles",
                     *       "legalName": "Asha Textiles Private Limited",
                     *       "gstin": "27AAPFU0939F1ZV",
                     *       "billingAddress": {
                     *         "line1": "12 Marine Drive",
                     *         "line2": "Second floor",
                     *         "city": "Mumbai",
                     *         "state": "Maharashtra",
                     *         "postalCode": "400001",
                     *         "country": "IN"
                     *       },
                     *       "billingEmail": "accounts@example.com",
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "suspendedSince": null
                     *     }
                     */
                    "application/json": components["schemas"]["Vendor"];
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `identity.vendor_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.vendor_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Vendor_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "companyName": "Asha Textiles",
                 *       "legalName": "Asha Textiles Private Limited",
                 *       "gstin": "27AAPFU0939F1ZV",
                 *       "billingAddress": {
                 *         "line1": "12 Marine Drive",
                 *         "line2": "Second floor",
                 *         "city": "Mumbai",
                 *         "state": "Maharashtra",
                 *         "postalCode": "400001",
                 *         "country": "IN"
                 *       },
                 *       "billingEmail": "accounts@example.com"
                 *     }
                 */
                "application/json": {
                    /** @example Asha Textiles */
                    companyName?: string;
                    legalName?: string | null;
                    gstin?: string | null;
                    billingAddress?: {
                        /** @example 12 Marine Drive */
                        line1?: string;
                        line2?: string | null;
                        /** @example Mumbai */
                        city?: string;
                        /** @example Maharashtra */
                        state?: string;
                        /** @example 400001 */
                        postalCode?: string;
                        /** @example IN */
                        country?: string;
                    } | null;
                    billingEmail?: string | null;
                };
            };
        };
        responses: {
            /** @description Change the details */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "companyName": "Asha Textiles",
                     *       "legalName": "Asha Textiles Private Limited",
                     *       "gstin": "27AAPFU0939F1ZV",
                     *       "billingAddress": {
                     *         "line1": "12 Marine Drive",
                     *         "line2": "Second floor",
                     *         "city": "Mumbai",
                     *         "state": "Maharashtra",
                     *         "postalCode": "400001",
                     *         "country": "IN"
                     *       },
                     *       "billingEmail": "accounts@example.com",
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "suspendedSince": null
                     *     }
                     */
                    "application/json": components["schemas"]["Vendor"];
                };
            };
            /** @description `identity.incomplete_address`, `identity.invalid_email`, `identity.invalid_gstin`, `identity.unknown_state`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.incomplete_address" | "identity.invalid_email" | "identity.invalid_gstin" | "identity.unknown_state" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `identity.vendor_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.vendor_not_found";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Wallet_alert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The low-balance alert: below which amount an e-mail warns you */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "below": "500.0000"
                     *     }
                     */
                    "application/json": components["schemas"]["BalanceAlert"];
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Wallet_setAlert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "below": "500.00"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeBalanceAlert"];
            };
        };
        responses: {
            /** @description Set the low-balance alert; null turns it off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "below": "500.0000"
                     *     }
                     */
                    "application/json": components["schemas"]["BalanceAlert"];
                };
            };
            /** @description `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Wallet_balance: {
        parameters: {
            query?: {
                /** @example 2026-01-31T09:30:00.000Z */
                at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the wallet has, holds and owes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "INR",
                     *       "available": "80.5000",
                     *       "held": "3.1071",
                     *       "receivable": "0.0000",
                     *       "journals": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Wallet"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Invoices_list: {
        parameters: {
            query?: {
                /** @example 2026-27 */
                financialYear?: string;
                /** @example INVOICE */
                kind?: "INVOICE" | "CREDIT-NOTE" | "DEBIT-NOTE";
                /** @example 50 */
                limit?: number;
                /** @example tax_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tax invoices, credit notes and debit notes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "tax_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "kind": "INVOICE",
                     *           "number": "INV/2627/0000001",
                     *           "financialYear": "2026-27",
                     *           "issuedAt": "2026-01-31T09:30:00.000Z",
                     *           "rechargeId": "rch_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "corrects": null,
                     *           "seller": {
                     *             "legalName": "Shared WABA Private Limited",
                     *             "gstin": "29AABCU9603R1ZJ",
                     *             "address": "1 Residency Road, Bengaluru 560025"
                     *           },
                     *           "buyer": {
                     *             "legalName": "Asha Textiles Private Limited",
                     *             "gstin": "27AAPFU0939F1ZV",
                     *             "address": [
                     *               "12 MG Road"
                     *             ]
                     *           },
                     *           "placeOfSupply": "27",
                     *           "currency": "INR",
                     *           "gstPercent": "18",
                     *           "taxable": "500.0000",
                     *           "cgst": "0.0000",
                     *           "sgst": "0.0000",
                     *           "igst": "90.0000",
                     *           "total": "590.0000"
                     *         }
                     *       ],
                     *       "nextCursor": "tax_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["InvoicesPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Invoices_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tax_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One tax document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "tax_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "kind": "INVOICE",
                     *       "number": "INV/2627/0000001",
                     *       "financialYear": "2026-27",
                     *       "issuedAt": "2026-01-31T09:30:00.000Z",
                     *       "rechargeId": "rch_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "corrects": null,
                     *       "seller": {
                     *         "legalName": "Shared WABA Private Limited",
                     *         "gstin": "29AABCU9603R1ZJ",
                     *         "address": "1 Residency Road, Bengaluru 560025"
                     *       },
                     *       "buyer": {
                     *         "legalName": "Asha Textiles Private Limited",
                     *         "gstin": "27AAPFU0939F1ZV",
                     *         "address": [
                     *           "12 MG Road"
                     *         ]
                     *       },
                     *       "placeOfSupply": "27",
                     *       "currency": "INR",
                     *       "gstPercent": "18",
                     *       "taxable": "500.0000",
                     *       "cgst": "0.0000",
                     *       "sgst": "0.0000",
                     *       "igst": "90.0000",
                     *       "total": "590.0000"
                     *     }
                     */
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `payments.tax_document_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payments.tax_document_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Invoices_print: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tax_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One tax document as a PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example %PDF-1.3 */
                    "application/pdf": string;
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `payments.tax_document_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payments.tax_document_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Wallet_ledger: {
        parameters: {
            query?: {
                /** @example 2026-01-01T00:00:00.000Z */
                from?: string;
                /** @example 2026-02-01T00:00:00.000Z */
                until?: string;
                /** @example charge */
                kind?: "recharge" | "hold" | "charge" | "release" | "refund" | "refund-failed" | "dispute" | "dispute-won" | "dispute-lost" | "adjustment";
                /** @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                campaign?: string;
                /** @example 50 */
                limit?: number;
                /** @example 14 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of the wallet, each with the hash of the one before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "seq": 3,
                     *           "kind": "recharge",
                     *           "postings": [
                     *             {
                     *               "account": "gateway:razorpay",
                     *               "amount": "80.5000"
                     *             }
                     *           ],
                     *           "refs": {},
                     *           "balances": {
                     *             "available": "80.5000",
                     *             "held": "3.1071",
                     *             "receivable": "0.0000"
                     *           },
                     *           "bookedAt": "2026-01-31T09:30:00.000Z",
                     *           "prevHash": "0000000000000000000000000000000000000000000000000000000000000000",
                     *           "hash": "0000000000000000000000000000000000000000000000000000000000000000"
                     *         }
                     *       ],
                     *       "nextCursor": "14"
                     *     }
                     */
                    "application/json": components["schemas"]["LedgerPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `wallet.invalid_range` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.invalid_range";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Wallet_statement: {
        parameters: {
            query?: {
                /** @example 2026-01-01T00:00:00.000Z */
                from?: string;
                /** @example 2026-02-01T00:00:00.000Z */
                until?: string;
                /** @example charge */
                kind?: "recharge" | "hold" | "charge" | "release" | "refund" | "refund-failed" | "dispute" | "dispute-won" | "dispute-lost" | "adjustment";
                /** @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                campaign?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ledger as a CSV file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example seq,booked_at,kind,available,held,receivable,available_after,held_after,receivable_after,references,hash
                     *     1,2026-01-31T09:30:00.000Z,recharge,500.0000,0.0000,0.0000,500.0000,0.0000,0.0000,,0000000000000000000000000000000000000000000000000000000000000000
                     */
                    "text/csv": string;
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `wallet.invalid_range` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.invalid_range";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Payments_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first answer, for a day. After 429 and 5xx, and where the answer has more than 64 KiB, the request is done again; a launch never is. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": "500.00",
                 *       "currency": "INR",
                 *       "provider": "razorpay"
                 *     }
                 */
                "application/json": components["schemas"]["StartRecharge"];
            };
        };
        responses: {
            /** @description Open an order at the payment provider */
            201: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "rch_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "provider": "razorpay",
                     *       "orderId": "order_Nxk3f7Qd1Zq0Aa",
                     *       "amount": "500.0000",
                     *       "gst": "90.0000",
                     *       "total": "590.0000",
                     *       "currency": "INR",
                     *       "state": "INITIATED",
                     *       "reversed": "0.0000",
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "paidAt": null,
                     *       "checkout": {
                     *         "keyId": "rzp_live_1",
                     *         "orderId": "order_Nxk3f7Qd1Zq0Aa"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StartedRecharge"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused`, `payments.invalid_amount`, `payments.provider_not_configured`, `payments.unsupported_currency`, `payments.wrong_currency` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused" | "payments.invalid_amount" | "payments.provider_not_configured" | "payments.unsupported_currency" | "payments.wrong_currency";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `payments.provider_unavailable`, `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payments.provider_unavailable" | "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Payments_list: {
        parameters: {
            query?: {
                /** @example 50 */
                limit?: number;
                /** @example rch_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recharges and what became of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "rch_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "provider": "razorpay",
                     *           "orderId": "order_Nxk3f7Qd1Zq0Aa",
                     *           "amount": "500.0000",
                     *           "gst": "90.0000",
                     *           "total": "590.0000",
                     *           "currency": "INR",
                     *           "state": "INITIATED",
                     *           "reversed": "0.0000",
                     *           "createdAt": "2026-01-31T09:30:00.000Z",
                     *           "paidAt": null
                     *         }
                     *       ],
                     *       "nextCursor": "rch_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["RechargesPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Wallet_spend: {
        parameters: {
            query: {
                /** @example day */
                by: "day" | "campaign" | "template" | "market";
                /** @example 2026-01-01T00:00:00.000Z */
                from: string;
                /** @example 2026-02-01T00:00:00.000Z */
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was spent, by day, campaign, template or market */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "key": "2026-01-31",
                     *           "messages": 3,
                     *           "spent": "3.1071"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SpendReport"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `reporting.invalid_range` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "reporting.invalid_range";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    webhook_get_webhook_meta: {
        parameters: {
            query: {
                /** @example subscribe */
                "hub.mode": string;
                /** @example the token of META_VERIFY_TOKEN */
                "hub.verify_token": string;
                /** @example 1158201444 */
                "hub.challenge": string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Meta's verification handshake */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example 1158201444 */
                    "text/plain": string;
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `webhooks.wrong_verify_token` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "webhooks.wrong_verify_token";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    webhook_post_webhook_meta: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "object": "whatsapp_business_account",
                 *       "entry": []
                 *     }
                 */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Events of Meta, signed with the app secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed_json";
                    };
                };
            };
            /** @description `webhooks.bad_signature` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "webhooks.bad_signature";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `webhooks.not_queued` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "webhooks.not_queued";
                    };
                };
            };
        };
    };
    webhook_post_webhook_payment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "payment.captured",
                 *       "payload": {}
                 *     }
                 */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Razorpay's and Stripe's events, told apart by the header of their signature */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed_json";
                    };
                };
            };
            /** @description `webhooks.bad_signature` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "webhooks.bad_signature";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `webhooks.not_queued` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "webhooks.not_queued";
                    };
                };
            };
        };
    };
}
