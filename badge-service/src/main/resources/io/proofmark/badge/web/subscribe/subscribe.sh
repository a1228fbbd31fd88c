kafka-console-consumer.sh --bootstrap-server "$KAFKA_BOOTSTRAP" --topic proofmark.verdicts.v1 \
  --from-beginning --max-messages 10 --isolation-level read_committed \
  --property print.timestamp=true --property print.key=true --property print.headers=true --property print.value=false
